import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";

/**
 * All reports of a network, of its sessions and of its documents, and its sessions that were held and have none.
 * @throws NotFound when the viewer does not organise it.
 */
export async function reportsOfNetwork(viewer: Viewer, networkId: string, at: Date) {
  const network = await organisedNetwork(viewer, networkId);
  const [rows, unreported] = await Promise.all([
    db().report.findMany({
      where: { OR: [{ networkId }, { event: { networkId } }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, slug: true, title: true, state: true, changedAt: true },
        event: { select: { title: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
    db().event.findMany({
      where: { networkId, report: null, cancelledAt: null, occurrences: { some: { endsAt: { lte: at } } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    }),
  ]);
  const reports = rows.map(({ versions, ...report }) => ({
    ...report,
    version: versions[0]?.number ?? null,
  }));
  return { network, reports, unreported };
}

export type NetworkReports = Awaited<ReturnType<typeof reportsOfNetwork>>;
