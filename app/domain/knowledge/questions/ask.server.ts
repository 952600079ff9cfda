import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import { startFollowing } from "./followers.server";
import { freeQuestionSlug } from "./inside/slug.server";
import type { AskInput } from "./question-forms";

/**
 * Anybody asks a question, or something of policy, without an account. An editor reads it before others do; who asked hears of the answer.
 * The same form twice is one question.
 * @throws Invalid for a network that is not online.
 */
export async function askQuestion(viewer: Viewer, locale: "nl" | "en", input: AskInput): Promise<void> {
  const { formKey: id, kind, questionText: text, context, networkId, email } = input;
  await transaction(async (tx) => {
    const online = { id: networkId ?? "", publishedAt: { not: null } };
    if (networkId && (await tx.network.count({ where: online })) === 0)
      throw new Invalid({ networkId: "invalid" });
    const at = now();
    const slug = await freeQuestionSlug(tx, text);
    const { count } = await tx.question.createMany({
      data: [{ id, kind, slug, text, context, networkId, createdAt: at, changedAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await record(tx, { kind: "question.asked", subjectId: id, actorId: viewer.personId });
    await startFollowing(tx, id, { email, locale, asked: true }, viewer.personId);
  });
}

/** The networks about which a visitor can ask. */
export async function networksToAsk(): Promise<{ id: string; name: string }[]> {
  return db().network.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
