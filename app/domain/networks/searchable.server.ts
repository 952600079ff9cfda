import { everybody, insidersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";

/** A network as search finds it; null when there is none. Before it is online its own people find it. */
export async function entryOfNetwork(id: string): Promise<Entry | null> {
  const network = isId(id)
    ? await db().network.findUnique({
        where: { id },
        select: {
          ...{ slug: true, name: true, challenge: true, hinderingFactors: true, approach: true },
          ...{ publishedAt: true, startsOn: true },
          phases: { orderBy: { order: "asc" }, select: { title: true, goal: true } },
          partners: { select: { organisation: { select: { name: true } } } },
        },
      })
    : null;
  if (!network) return null;
  const { phases, partners } = network;
  return {
    ...{ kind: "network", subjectId: id, path: `/netwerken/${network.slug}`, title: network.name },
    audience: network.publishedAt ? everybody() : insidersOf(id),
    summary: network.challenge,
    body: [
      ...network.hinderingFactors,
      network.approach,
      ...phases.flatMap(({ title, goal }) => [title, goal]),
    ]
      .filter(Boolean)
      .join("\n"),
    keywords: partners.map(({ organisation }) => organisation.name),
    at: network.startsOn,
  };
}

/** Every network, for building the index anew. */
export const searchableNetworks = async (): Promise<string[]> =>
  (await db().network.findMany({ select: { id: true } })).map(({ id }) => id);
