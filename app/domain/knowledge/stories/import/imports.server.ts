import { organisedNetwork } from "~/domain/networks/access.server";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { editedNetworkIds, mayEdit } from "../../rights";
import { visibleStories } from "../visible";
import { checkLines, type Known } from "./check";
import { isGood, type KeptLines, type RawFile } from "./line";
import { readCsv } from "./read-csv.server";
import { readStoriesDocx } from "./read-docx.server";

/** What was brought in waits so long for somebody to confirm it. */
const KEPT_DAYS = 7;
/** Files of one person that are kept at a time: with more, the oldest goes. */
const MOST_KEPT = 20;
const MOST_BYTES = 5_000_000;
/** Bytes of a form with a file: what stands around it is more than nothing. */
export const mostUploaded = MOST_BYTES + 100_000;

/** Who edits something may bring stories in for it. @throws NotAllowed */
function mustEditSomething(viewer: Viewer): string {
  const edited = editedNetworkIds(viewer);
  if (!viewer.personId || (edited !== null && edited.length === 0)) throw new NotAllowed();
  return viewer.personId;
}

/** The networks for which the viewer may bring stories in, and what waits for them. @throws NotAllowed */
export async function storyImportChoices(viewer: Viewer) {
  const personId = mustEditSomething(viewer);
  const edited = editedNetworkIds(viewer);
  const [networks, waiting] = await Promise.all([
    db().network.findMany({
      where: edited ? { id: { in: edited } } : {},
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db().storyImport.findMany({
      where: { personId, takenInAt: null, eraseAfter: { gt: now() } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: MOST_KEPT,
      select: { id: true, fileName: true, createdAt: true },
    }),
  ]);
  return { networks, outsideNetworks: isAdministrator(viewer), waiting };
}

/** Reads a file; what it is, its bytes say, not its name. @throws Invalid at `file`. */
export async function readStoryFile(bytes: Uint8Array | null): Promise<RawFile> {
  if (!bytes) throw new Invalid({ file: "stories-file-missing" });
  if (bytes.length > MOST_BYTES) throw new Invalid({ file: "stories-too-large" });
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return readStoriesDocx(bytes);
  if ((a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) || (a === 0xd0 && b === 0xcf))
    throw new Invalid({ file: "stories-file-type" });
  return readCsv(bytes);
}

/**
 * Keeps what a file tells until it is confirmed, a week at most. No story is made yet.
 * @throws Invalid at `networkId`; NotAllowed.
 */
export async function keepStoryImport(
  viewer: Viewer,
  file: RawFile,
  { fileName, networkId }: { fileName: string; networkId: string | null },
): Promise<{ id: string }> {
  const personId = mustEditSomething(viewer);
  if (!mayEdit(viewer, networkId)) throw new Invalid({ networkId: "required" });
  if (networkId) await organisedNetwork(viewer, networkId);
  const kept: KeptLines = {
    ...{ kind: file.kind, remarks: file.remarks },
    lines: checkLines(file, await known(viewer, networkId, file)),
  };
  const at = now();
  const id = newId();
  await db().storyImport.create({
    data: {
      ...{ id, personId, networkId, fileName: fileName.slice(0, 200), createdAt: at },
      ...{ lines: kept as unknown as Prisma.InputJsonValue, eraseAfter: addDays(at, KEPT_DAYS) },
    },
  });
  const rest = await db().storyImport.findMany({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: MOST_KEPT,
    select: { id: true },
  });
  await db().storyImport.deleteMany({ where: { id: { in: rest.map((row) => row.id) } } });
  return { id };
}

/** What is on offer in this network, and the stories that the viewer may know of. */
async function known(viewer: Viewer, networkId: string | null, { stories: told }: RawFile): Promise<Known> {
  const named = { id: true, name: true, nameEn: true } as const;
  const [themes, sectors, stories] = await Promise.all([
    db().theme.findMany({ where: { AND: [STANDING, themesOf(networkId)] }, select: named }),
    db().sector.findMany({ select: named }),
    knownStories(
      db(),
      viewer,
      told.map(({ cells }) => cells.title ?? ""),
    ),
  ]);
  return { themes, sectors, stories };
}

/**
 * The stories with these titles that the viewer may know of. One that was withdrawn or declined may be brought in anew.
 */
export async function knownStories(tx: Tx, viewer: Viewer, titles: string[]): Promise<Known["stories"]> {
  const title = { in: titles.map((one) => one.replace(/\s+/g, " ").trim()), mode: "insensitive" as const };
  const rows = await tx.practiceStory.findMany({
    where: {
      AND: [
        visibleStories(viewer),
        { state: { notIn: ["DECLINED", "WITHDRAWN"] }, revisions: { some: { title } } },
      ],
    },
    select: {
      organisationName: true,
      organisation: { select: { name: true } },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
    },
  });
  return rows.map(({ organisation, organisationName, revisions }) => ({
    title: revisions[0]?.title ?? "",
    organisation: organisation?.name ?? organisationName,
  }));
}

/**
 * A file that the viewer brought in. In a transaction it is held until that ends.
 * @throws NotFound when it is another's, was erased, or the network is no longer theirs.
 */
export async function ownStoryImport(viewer: Viewer, importId: string, tx?: Tx) {
  if (!isId(importId) || !viewer.personId) throw new NotFound("import");
  if (tx) await tx.$queryRaw`SELECT 1 FROM "StoryImport" WHERE "id" = ${importId}::uuid FOR UPDATE`;
  const row = await (tx ?? db()).storyImport.findFirst({
    where: { id: importId, personId: viewer.personId, eraseAfter: { gt: now() } },
    include: { network: { select: { name: true } } },
  });
  if (!row || !mayEdit(viewer, row.networkId)) throw new NotFound("import");
  const { lines, ...about } = row;
  return { ...about, ...(lines as unknown as KeptLines) };
}

/** The report on a file, line by line. @throws NotFound */
export async function storyImportToConfirm(viewer: Viewer, importId: string) {
  const { id, fileName, kind, remarks, lines, network, eraseAfter, takenInAt } = await ownStoryImport(
    viewer,
    importId,
  );
  return {
    ...{ id, fileName, kind, remarks, eraseAfter, takenIn: takenInAt !== null },
    network: network?.name ?? null,
    good: lines.filter(isGood).length,
    lines: lines.map(({ line, story, problems, warnings }) => ({
      ...{ line, title: story.title, organisation: story.organisation, problems, warnings },
    })),
  };
}

export type StoryImportToConfirm = Awaited<ReturnType<typeof storyImportToConfirm>>;

/** Throws a file away. @throws NotFound */
export async function dropStoryImport(viewer: Viewer, importId: string): Promise<void> {
  const { id } = await ownStoryImport(viewer, importId);
  await db().storyImport.delete({ where: { id } });
}

/** Erases what waited for a week, and what is left of what was confirmed. Returns how many there were. */
export async function eraseStoryImports(): Promise<number> {
  const { count } = await db().storyImport.deleteMany({ where: { eraseAfter: { lte: now() } } });
  return count;
}
