import { organisationKey } from "~/domain/people/organisation";
import { db, type Prisma } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { slugOf } from "~/platform/slug";
import { addDays, asDay, brusselsDay } from "~/platform/time";
import { demoQuestions, type DemoQuestion } from "./questions";
import type { KnowledgeWorld } from "./stories.server";

type Networks = { days: string; sessions: string };
type Question = DemoQuestion & { id: string };

/** The questions of the demo, with their history, answers and who waits. */
export async function seedQuestions(world: KnowledgeWorld, networks: Networks): Promise<void> {
  const questions = demoQuestions.map((question) => ({ ...question, id: newId() }));
  const addressee = await addresseeIds();
  await db().question.createMany({
    data: questions.map((question) => ({
      ...questionRow(question, world.today),
      ...{ networkId: networks[question.of], addresseeId: addressee(question.addressee) },
    })),
  });
  await db().questionTheme.createMany({
    data: questions.flatMap(({ id: questionId, themes = [] }) =>
      themes.map((key) => ({ questionId, themeId: world.themeId(key) })),
    ),
  });
  await db().questionSector.createMany({
    data: questions.flatMap(({ id: questionId, sectors = [] }) =>
      sectors.map((sectorId) => ({ questionId, sectorId })),
    ),
  });
  await db().questionSource.createMany({
    data: questions.flatMap(({ id: questionId, sources = [], ago }) =>
      sources.map((key) => {
        const { id: contributionId, text } = world.said.get(key)!;
        return { questionId, contributionId, text, addedAt: addDays(world.today, -ago) };
      }),
    ),
  });
  await db().questionChange.createMany({ data: questions.flatMap((one) => changesOf(one, world.today)) });
  const answers = questions.flatMap((one) => answerOf(one, world.today));
  await db().answer.createMany({ data: answers });
  await db().questionFollower.createMany({
    data: questions.flatMap((question) => followersOf(question, world.today, answers)),
  });
}

const stateOf = ({ answer, askedAgo, expectedIn }: DemoQuestion) =>
  answer ? "BEANTWOORD" : expectedIn !== undefined ? "IN_AFWACHTING" : askedAgo ? "GESTELD" : "OPEN";
const dayIn = (today: Date, days: number) => asDay(brusselsDay(addDays(today, days)));

function questionRow(question: Question, today: Date): Prisma.QuestionCreateManyInput {
  const { id, ago, request, text, context, askedAgo, expectedIn, answer } = question;
  const at = addDays(today, -ago);
  return {
    ...{ id, slug: slugOf(text, "vraag"), text, context, state: stateOf(question), createdAt: at },
    ...{ changedAt: addDays(today, -(answer?.ago ?? askedAgo ?? ago)), publishedAt: at },
    kind: request ? "VRAAG_AAN_BELEID" : "OPEN_VRAAG",
    askedAt: askedAgo ? addDays(today, -askedAgo) : null,
    answeredAt: answer ? addDays(today, -answer.ago) : null,
    expectedOn: expectedIn === undefined ? null : dayIn(today, expectedIn),
  };
}

function changesOf(
  { id: questionId, ...question }: Question,
  today: Date,
): Prisma.QuestionChangeCreateManyInput[] {
  const { askedAgo, expectedIn, answer } = question;
  const change = (state: "GESTELD" | "IN_AFWACHTING" | "BEANTWOORD", ago: number, remark = "") => ({
    ...{ questionId, state, at: addDays(today, -ago), remark },
  });
  return [
    ...(askedAgo ? [change("GESTELD", askedAgo, "Voorgelegd op het overleg met de sector.")] : []),
    ...(expectedIn === undefined
      ? []
      : [change("IN_AFWACHTING", askedAgo! - 30, "De vraag wordt bekeken met de juridische dienst.")]),
    ...(answer ? [change("BEANTWOORD", answer.ago)] : []),
  ];
}

function answerOf({ id: questionId, answer }: Question, today: Date) {
  if (!answer) return [];
  const at = addDays(today, -answer.ago);
  const { text, outcome, source, givenBy, validUntilIn } = answer;
  return [
    {
      ...{ id: newId(), questionId, state: "APPROVED" as const, text, outcome, source, givenBy },
      ...{ validFrom: dayIn(today, -answer.ago), writtenAt: at, decidedAt: at },
      validUntil: validUntilIn === undefined ? null : dayIn(today, validUntilIn),
    },
  ];
}

function followersOf(question: Question, today: Date, answers: { id: string; questionId: string }[]) {
  const { id: questionId, askers, followers = [], ago } = question;
  const answer = answers.find((one) => one.questionId === questionId);
  const told = answer ? { toldOfId: answer.id, toldAt: addDays(today, -question.answer!.ago) } : {};
  const rows = [
    ...askers.map((email) => ({ email, asked: true })),
    ...followers.map((email) => ({ email, asked: false })),
  ];
  return rows.map((row) => ({ ...row, emailKey: row.email, questionId, at: addDays(today, -ago), ...told }));
}

async function addresseeIds(): Promise<(name: string) => string> {
  const rows = await db().organisation.findMany({ select: { id: true, nameKey: true } });
  const ids = new Map(rows.map(({ id, nameKey }) => [nameKey, id]));
  return (name) => ids.get(organisationKey(name))!;
}
