import { record, transaction } from "~/domain/activity/record.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { organisedConclusion } from "./access.server";
import { mayChange } from "./rules";

type Place = { networkId: string; conclusionId: string };

/** More than anybody reads through in one list; who needs another one begins from its report. */
const MOST_OFFERED = 400;

/** Heard at a table or written in a report: a phone's contribution that nobody let in is nothing yet. */
const HEARD: Prisma.ContributionWhereInput = {
  declinedAt: null,
  mergedIntoId: null,
  OR: [{ source: "NOTE" }, { admittedAt: { not: null } }],
};

/** Said in a session of the network, or in one of its reports. */
const saidIn = (networkId: string): Prisma.ContributionWhereInput => ({
  group: {
    OR: [
      { occurrence: { event: { networkId } } },
      { report: { OR: [{ networkId }, { event: { networkId } }] } },
    ],
  },
});

/**
 * What a conclusion can lean on: what a report cites, or all that was said in the network.
 * @throws NotFound when the network is not the viewer's.
 */
export async function offeredSources(viewer: Viewer, networkId: string, reportId: string | null) {
  await organisedNetwork(viewer, networkId);
  const cited = reportId && isId(reportId) ? { citations: { some: { reportId, lostAt: null } } } : {};
  const [rows, reports, sectors] = await Promise.all([
    db().contribution.findMany({
      where: { AND: [HEARD, saidIn(networkId), cited] },
      orderBy: [
        { group: { occurrence: { startsAt: "asc" } } },
        { groupId: "asc" },
        { order: "asc" },
        { id: "asc" },
      ],
      take: MOST_OFFERED,
      select: {
        id: true,
        kind: true,
        text: true,
        group: {
          select: {
            id: true,
            title: true,
            occurrence: { select: { event: { select: { title: true } } } },
            report: { select: { title: true } },
          },
        },
      },
    }),
    db().report.findMany({
      where: { OR: [{ networkId }, { event: { networkId } }] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    }),
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const offered = rows.map(({ group, ...one }) => ({
    ...one,
    groupId: group.id,
    where: [group.occurrence?.event.title ?? group.report?.title, group.occurrence && group.title]
      .filter(Boolean)
      .join(", "),
  }));
  return { offered, reports, sectors };
}

export type OfferedSource = Awaited<ReturnType<typeof offeredSources>>["offered"][number];

/**
 * Lets a conclusion lean on more of what was said. What was taken away before comes back, with its words of now.
 * @throws NotFound; Conflict `conclusion-decided`; Invalid for a contribution of elsewhere.
 */
export async function addSources(viewer: Viewer, place: Place, contributionIds: string[]): Promise<void> {
  await transaction(async (tx) => {
    const conclusion = await organisedConclusion(viewer, place, tx, true);
    if (!mayChange(conclusion)) throw new Conflict("conclusion-decided");
    await addSourcesTo(tx, place, contributionIds);
    await record(tx, happening("conclusion.sources-added", viewer, place));
  });
}

/** In a transaction that holds the conclusion. @throws Invalid when one is not of the network. */
export async function addSourcesTo(
  tx: Tx,
  { networkId, conclusionId }: Place,
  list: string[],
): Promise<void> {
  const ids = [...new Set(list)];
  const rows = await tx.contribution.findMany({
    where: { AND: [{ id: { in: ids } }, HEARD, saidIn(networkId)] },
    select: { id: true, text: true },
  });
  if (rows.length < ids.length) throw new Invalid({ contributionIds: "invalid" });
  for (const { id: contributionId, text } of rows) {
    const key = { conclusionId, contributionId };
    await tx.conclusionSource.upsert({
      where: { conclusionId_contributionId: key },
      create: { ...key, text, addedAt: now() },
      update: { text, removedAt: null },
    });
  }
}

/**
 * A conclusion does not lean on this any more; its words stay in the conclusion's history.
 * @throws NotFound; Conflict `conclusion-decided` or, for the last one, `last-source`.
 */
export async function removeSource(viewer: Viewer, place: Place, contributionId: string): Promise<void> {
  await transaction(async (tx) => {
    const conclusion = await organisedConclusion(viewer, place, tx, true);
    if (!mayChange(conclusion)) throw new Conflict("conclusion-decided");
    const { conclusionId } = place;
    const left = await tx.conclusionSource.findMany({ where: { conclusionId, removedAt: null } });
    if (!left.some((source) => source.contributionId === contributionId)) throw new NotFound("source");
    if (left.length === 1) throw new Conflict("last-source");
    await tx.conclusionSource.update({
      where: { conclusionId_contributionId: { conclusionId, contributionId } },
      data: { removedAt: now() },
    });
    await record(tx, happening("conclusion.source-removed", viewer, place, { contributionId }));
  });
}

function happening(kind: string, viewer: Viewer, place: Place, more: Record<string, string> = {}) {
  const { networkId, conclusionId } = place;
  return { kind, subjectId: conclusionId, actorId: viewer.personId, data: { networkId, ...more } };
}
