import { record, transaction } from "~/domain/activity/record.server";
import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { average, distribution, FEWEST_SHOWN, mayEvaluate, type EvaluationInput } from "./evaluation";
import type { Holder } from "./holder.server";

/** The form of one participant: what they answered before, and why they may not answer now, if so. */
export async function evaluationOf(holder: Holder) {
  const row = await db().registration.findUnique({
    where: { id: holder.registrationId },
    select: {
      evaluation: { select: { score: true, mostUseful: true, improve: true } },
      presences: { select: { id: true }, take: 1 },
      occurrence: {
        select: {
          endsAt: true,
          event: { select: { title: true, network: { select: { fundingLine: true } } } },
        },
      },
    },
  });
  if (!row) throw new NotFound("registration");
  const { evaluation, presences, occurrence } = row;
  return {
    evaluation,
    title: occurrence.event.title,
    funder: occurrence.event.network?.fundingLine,
    closed: whyNot(presences.length > 0, occurrence.endsAt),
  };
}

function whyNot(wasThere: boolean, endsAt: Date): string | null {
  if (!mayEvaluate(endsAt, now())) return "evaluation-not-open";
  return wasThere ? null : "not-present";
}

/**
 * Saves what somebody thought of the day, over what they said before.
 * @throws Conflict `not-present`, `evaluation-not-open`.
 */
export async function evaluate(holder: Holder, input: EvaluationInput): Promise<void> {
  const { closed } = await evaluationOf(holder);
  if (closed) throw new Conflict(closed);
  const { registrationId, eventId, occurrenceId, actorId } = holder;
  await transaction(async (tx) => {
    await tx.evaluation.upsert({
      where: { registrationId },
      create: { registrationId, ...input, createdAt: now() },
      update: input,
    });
    await record(tx, { kind: "evaluation.given", subjectId: registrationId, eventId, occurrenceId, actorId });
  });
}

/**
 * What the participants of a date thought, without names. With fewer than five answers only their number.
 * @throws NotFound for a date that the viewer does not organise.
 */
export async function evaluationsOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const present = await db().registration.count({
    where: { occurrenceId, presences: { some: {} } },
  });
  const answers = await db().evaluation.findMany({
    where: { registration: { occurrenceId } },
    select: { score: true, mostUseful: true, improve: true },
  });
  const opensAt = mayEvaluate(date.endsAt, now()) ? null : date.endsAt;
  const about = { present, answered: answers.length, opensAt, eventId: date.event.id };
  if (answers.length < FEWEST_SHOWN) return { ...about, results: null };
  const scores = answers.map((answer) => answer.score);
  return {
    ...about,
    results: {
      average: average(scores),
      distribution: distribution(scores),
      // Each list in an order of its own: neither who came first nor who wrote both can be read from it.
      mostUseful: texts(answers.map((answer) => answer.mostUseful)),
      improve: texts(answers.map((answer) => answer.improve)),
    },
  };
}

const texts = (list: string[]) => list.filter(Boolean).sort((a, b) => a.localeCompare(b, "nl"));
