import type { GroupCaller } from "~/domain/focus-groups/caller";
import { mayOrganise } from "~/domain/people/rules";
import { seenContributions } from "~/domain/reports/visible.server";
import { db } from "~/platform/db.server";

const EVENT = { id: true, slug: true, title: true, networkId: true, publishedAt: true } as const;

/**
 * What a question, and those that it stands for, came from: the words as they were said for who may see the
 * contribution; the session for who may know of it.
 */
export async function sourcesOf(caller: GroupCaller, questionIds: string[]) {
  const rows = await db().questionSource.findMany({
    where: { questionId: { in: questionIds }, removedAt: null },
    orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
    select: {
      ...{ contributionId: true, text: true },
      contribution: {
        select: {
          ...{ kind: true, passageLostAt: true },
          group: {
            select: {
              occurrence: { select: { startsAt: true, event: { select: EVENT } } },
              report: { select: { event: { select: EVENT } } },
            },
          },
        },
      },
    },
  });
  const once = [...new Map(rows.map((row) => [row.contributionId, row])).values()];
  const seen = await seenContributions(
    caller,
    once.map(({ contributionId }) => contributionId),
  );
  return once.map(({ contributionId: id, text, contribution: { kind, passageLostAt, group } }) => {
    const event = group.occurrence?.event ?? group.report?.event ?? null;
    const known = event && (event.publishedAt || mayOrganise(caller.viewer, { ...event, eventId: event.id }));
    return {
      id,
      kind,
      words: seen.has(id) ? { text, lost: passageLostAt !== null } : null,
      session: known
        ? { slug: event.slug, title: event.title, startsAt: group.occurrence?.startsAt ?? null }
        : null,
    };
  });
}

export type ShownSource = Awaited<ReturnType<typeof sourcesOf>>[number];
