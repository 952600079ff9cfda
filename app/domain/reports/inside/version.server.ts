import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import type { Node } from "prosemirror-model";
import type { ReportFacts } from "../report-facts";
import { citedIn } from "./cited";

/** Of the contributions that are marked in a text those that its report cites, and those that were said in it. */
export async function sourcesOf({ id, deskId }: { id: string; deskId: string }, note: Node) {
  const rows = await db().contribution.findMany({
    where: {
      id: { in: citedIn(note).map((one) => one.id) },
      OR: [{ groupId: deskId }, { citations: { some: { reportId: id } } }],
    },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/**
 * A version as it was published, with what is public round it.
 * @param number which one; null: the newest.
 * @throws NotFound when it was not published.
 */
export async function versionOf(slug: string, number: number | null) {
  const report = await db().report.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, deskId: true },
      event: { select: { slug: true, title: true, publishedAt: true, network } },
      network,
      versions: { orderBy: { number: "desc" }, select: { number: true, publishedAt: true, remark: true } },
    },
  });
  const newest = report?.versions[0];
  if (!report || !newest) throw new NotFound("report");
  const { event, versions } = report;
  const version = await db().reportVersion.findUnique({
    where: { reportId_number: { reportId: report.id, number: number ?? newest.number } },
    select: {
      ...{ number: true, publishedAt: true, remark: true, title: true },
      ...{ markdown: true, state: true, facts: true },
    },
  });
  if (!version) throw new NotFound("version");
  const { state, facts, ...fixed } = version;
  const note = noteOfState(state);
  const ofNetwork = event?.network ?? report.network;
  return {
    ...fixed,
    ...{ slug: report.slug, newest: newest.number },
    ...{ facts: facts as ReportFacts, note, known: await sourcesOf(report, note) },
    event: event?.publishedAt ? { slug: event.slug, title: event.title } : null,
    network: ofNetwork?.publishedAt ? ofNetwork.name : "",
    funding: ofNetwork?.fundingLine ?? "",
    corrections: versions.filter((one) => one.number > 1 && one.number <= fixed.number),
    versions,
  };
}

const network = { select: { name: true, fundingLine: true, publishedAt: true } } as const;
