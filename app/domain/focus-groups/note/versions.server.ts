import { record, transaction } from "~/domain/activity/record.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { groupAccess, ledGroup, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import { compareMarkdown } from "./compare";
import { makeVersion } from "./make-version.server";
import { beginNote } from "./open-note.server";
import { happeningIn } from "../inside/note-happening";
import { heldState, writeAsServer } from "./write-as-server.server";
import { noteOfState, restoreUpdate } from "./yjs-text";

const listed = {
  id: true,
  number: true,
  kind: true,
  at: true,
  remark: true,
  authorIds: true,
  madeById: true,
} as const;
/** A day of writing makes some fifty. */
const MOST_VERSIONS = 1000;

/**
 * The versions of a group's note, newest first, each with who wrote since the one before.
 * @throws NotFound when there is no such group, or the caller has nothing to do with it.
 */
export async function noteVersions(caller: GroupCaller, groupId: string) {
  const access = await groupAccess(caller, groupId);
  const group = await titleOf(groupId);
  const rows = await db().noteVersion.findMany({
    where: { note: { groupId } },
    orderBy: { number: "desc" },
    take: MOST_VERSIONS,
    select: listed,
  });
  return { group, versions: await withNames(rows), may: rightsOf(access) };
}

/**
 * One version, and what changed in it since the one before, or since another one.
 * @param sinceId the version to compare with, of the same note.
 * @throws NotFound when there is no such version in this group.
 */
export async function noteVersion(
  caller: GroupCaller,
  groupId: string,
  versionId: string,
  sinceId: string | null,
) {
  const access = await groupAccess(caller, groupId);
  const group = await titleOf(groupId);
  const row = await db().noteVersion.findFirst({
    where: { id: versionId, note: { groupId } },
    select: { ...listed, markdown: true },
  });
  if (!row) throw new NotFound("version");
  const since = await db().noteVersion.findFirst({
    where: { note: { groupId }, ...(sinceId ? { id: sinceId } : { number: { lt: row.number } }) },
    orderBy: { number: "desc" },
    select: { id: true, number: true, at: true, markdown: true },
  });
  if (sinceId && !since) throw new NotFound("version");
  const others = await db().noteVersion.findMany({
    where: { note: { groupId }, id: { not: versionId } },
    orderBy: { number: "desc" },
    take: MOST_VERSIONS,
    select: { id: true, number: true, at: true },
  });
  const { markdown, ...version } = row;
  return {
    group,
    version: (await withNames([version]))[0]!,
    markdown,
    since: since && { id: since.id, number: since.number, at: since.at },
    comparison: compareMarkdown(since?.markdown ?? "", markdown),
    others,
    may: rightsOf(access),
  };
}

export type VersionPage = Awaited<ReturnType<typeof noteVersion>>;
export type ListedVersion = VersionPage["version"];

/**
 * As noteVersion, for who may restore it.
 * @throws NotFound when there is no such version, or the caller does not lead the group.
 */
export async function restorableVersion(caller: GroupCaller, groupId: string, versionId: string) {
  await ledGroup(caller, groupId);
  const { group, version } = await noteVersion(caller, groupId, versionId, null);
  return { group, version };
}

/** Who leads restores as long as the note is open; who organises also while they correct it. */
function rightsOf({ leads, organises, writes, condition }: GroupAccess) {
  const restore = condition === "correcting" ? organises : condition !== "frozen" && leads;
  return { name: writes, restore };
}

async function titleOf(groupId: string) {
  return db().focusGroup.findUniqueOrThrow({ where: { id: groupId }, select: { id: true, title: true } });
}

type Row = { authorIds: string[]; madeById: string | null };

async function withNames<T extends Row>(rows: readonly T[]) {
  const authors = await db().noteAuthor.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.authorIds))] } },
    select: { id: true, name: true },
  });
  const makers = await db().person.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.madeById ?? []))] } },
    select: { id: true, name: true },
  });
  const names = new Map([...authors, ...makers].map(({ id, name }) => [id, name]));
  return rows.map(({ authorIds, madeById, ...row }) => ({
    ...row,
    /** An empty name is of somebody who did not say, or who was forgotten. */
    authors: authorIds.map((id) => names.get(id) ?? ""),
    madeBy: madeById ? (names.get(madeById) ?? "") : null,
  }));
}

/**
 * Keeps the note as it is now under a name.
 * @throws NotFound when the caller may not write in it.
 */
export async function nameVersion(caller: GroupCaller, groupId: string, name: string): Promise<string> {
  return transaction(async (tx) => {
    const access = await groupAccess(caller, groupId, tx);
    if (!access.writes) throw new NotFound("group");
    const noteId = await beginNote(groupId, tx);
    const { id } = await makeVersion(tx, noteId, "NAMED", name, access.personId);
    await record(tx, happeningIn(access, "note.named", id));
    return id;
  });
}

/**
 * Makes the note again what it was in a version: a change like any other, so nothing that was written since is lost.
 * @throws NotFound when there is no such version, or the caller does not lead the group.
 * @throws Conflict when the note is frozen, or is like that already.
 */
export async function restoreVersion(
  caller: GroupCaller,
  groupId: string,
  versionId: string,
): Promise<string> {
  return transaction(async (tx) => {
    const access = await ledGroup(caller, groupId, tx);
    const version = await tx.noteVersion.findFirst({
      where: { id: versionId, note: { groupId } },
      select: { noteId: true, number: true, state: true },
    });
    if (!version) throw new NotFound("version");
    if (!rightsOf(access).restore) throw new Conflict("note-frozen");
    const { noteId } = version;
    const present = await heldState(tx, noteId);
    const update = restoreUpdate(present, noteOfState(version.state));
    if (update.length <= 2) throw new Conflict("version-same");
    await keepPresent(tx, noteId);
    await writeAsServer(tx, noteId, update, null);
    const remark = `Versie ${version.number}`;
    const { id } = await makeVersion(tx, noteId, "RESTORED", remark, access.personId);
    await record(tx, happeningIn(access, "note.restored", id, { versionId }));
    return id;
  });
}

/** What no version holds yet gets one of its own, before the text becomes another. */
async function keepPresent(tx: Tx, noteId: string): Promise<void> {
  const note = await tx.note.findUniqueOrThrow({
    where: { id: noteId },
    select: { head: true, versions: { orderBy: { number: "desc" }, take: 1, select: { seq: true } } },
  });
  if (note.head > (note.versions[0]?.seq ?? 0)) await makeVersion(tx, noteId, "PAUSE");
}
