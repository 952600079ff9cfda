import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";

/** What the viewer said as an expert or in the steering group, in full, for them to take along. */
export async function verdictData({ personId }: Viewer) {
  if (!personId) return { verdicts: [], replies: [] };
  const conclusion = { select: { text: true } };
  const [verdicts, replies] = await Promise.all([
    db().verdict.findMany({
      where: { personId },
      orderBy: [{ givenAt: "asc" }, { id: "asc" }],
      select: { kind: true, remark: true, translation: true, givenAt: true, changedAt: true, conclusion },
    }),
    db().verdictReply.findMany({
      where: { personId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { text: true, at: true, conclusion },
    }),
  ]);
  const named = <T extends { conclusion: { text: string } }>(one: T) => ({
    ...one,
    conclusion: one.conclusion.text,
  });
  return { verdicts: verdicts.map(named), replies: replies.map(named) };
}
