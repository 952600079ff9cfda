import type { GroupCaller } from "~/domain/focus-groups/caller";
import { belongsTo } from "~/domain/networks/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { renderMarkdown } from "~/platform/markdown.server";
import { asDay, brusselsDay } from "~/platform/time";
import { mayEdit } from "../rights";
import { familyOf, followersOf, standingFor } from "./family.server";
import { themesThatStand } from "./named";
import { isOutOfDate } from "./rules";
import { sourcesOf } from "./sources.server";
import { LINE, visibleQuestions } from "./visible";

const NAMED = { id: true, name: true, nameEn: true } as const;

/**
 * A question as it is read, with all that happened with it and with those that it stands for. Of one that was merged
 * only the address of the one that stands for it.
 * @throws NotFound when there is none, or it is not the caller's to see.
 */
export async function readQuestion(caller: GroupCaller, slug: string) {
  const { viewer } = caller;
  const found = await db().question.findFirst({
    where: { slug },
    select: { id: true, mergedIntoId: true, publishedAt: true },
  });
  if (!found) throw new NotFound("question");
  if (found.mergedIntoId) return { movedTo: await standingSlug(viewer, found.id) };
  const family = await familyOf(found.id);
  const row = await db().question.findFirst({
    where: { AND: [{ id: found.id }, visibleQuestions(viewer)] },
    select: {
      ...{ ...LINE, context: true, publishedAt: true, changedAt: true, networkId: true },
      network: { select: { slug: true, name: true, publishedAt: true, fundingLine: true } },
      themes: {
        select: {
          theme: {
            select: {
              ...{ ...NAMED, networkId: true, mergedInto: { select: NAMED } },
              network: { select: { publishedAt: true } },
            },
          },
        },
      },
      sectors: { select: { sector: { select: NAMED } } },
    },
  });
  if (!row) throw new NotFound("question");
  const { context, themes, sectors, network, networkId, ...question } = row;
  return {
    movedTo: null,
    question: { ...question, html: context ? renderMarkdown(context) : "" },
    network: network && (network.publishedAt || belongsTo(viewer, networkId!)) ? network : null,
    funder: network?.fundingLine,
    themes: themesThatStand(
      themes.filter(
        ({ theme }) => !theme.networkId || theme.network?.publishedAt || belongsTo(viewer, theme.networkId),
      ),
    ),
    sectors: sectors.map(({ sector }) => sector),
    sources: await sourcesOf(caller, family),
    merged: await mergedInto(viewer, family),
    changes: await changesOf(family),
    ...(await answersOf(family)),
    followers: await followersOf(family),
    edits: mayEdit(viewer, networkId),
  };
}

export type QuestionToRead = Extract<Awaited<ReturnType<typeof readQuestion>>, { movedTo: null }>;

/** @throws NotFound */
async function standingSlug(viewer: Viewer, questionId: string): Promise<string> {
  const standing = (await standingFor([questionId])).get(questionId);
  const row = await db().question.findFirst({
    where: { AND: [{ id: standing }, visibleQuestions(viewer)] },
    select: { slug: true },
  });
  if (!row) throw new NotFound("question");
  return row.slug;
}

/** The questions that this one stands for, as they were asked; of what was never online only that there is one. */
async function mergedInto(viewer: Viewer, family: string[]) {
  return db().question.findMany({
    where: { AND: [{ id: { in: family.slice(1) } }, visibleQuestions(viewer)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, createdAt: true },
  });
}

async function changesOf(family: string[]) {
  const rows = await db().questionChange.findMany({
    where: { questionId: { in: family } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, questionId: true, state: true, at: true, on: true, expectedOn: true, remark: true },
  });
  return rows
    .map(({ questionId, on, at, ...change }) => ({
      ...change,
      when: on ?? at,
      own: questionId === family[0],
    }))
    .sort((a, b) => a.when.getTime() - b.when.getTime());
}

/** The answer that stands, and those before it: only what an addressee approved. */
async function answersOf(family: string[]) {
  const rows = await db().answer.findMany({
    where: {
      questionId: { in: family },
      OR: [{ state: "APPROVED" }, { state: "REPLACED", decidedAt: { not: null } }],
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, questionId: true, state: true, text: true, source: true, sourceUrl: true },
      ...{ validFrom: true, validUntil: true, givenBy: true, decidedAt: true, outcome: true },
      question: { select: { addressee: { select: { name: true } } } },
    },
  });
  const today = asDay(brusselsDay(now()));
  const shown = rows.map(({ text, question, questionId, ...answer }) => ({
    ...answer,
    questionId,
    text,
    html: renderMarkdown(text),
    addressee: question.addressee?.name ?? "",
    outOfDate: isOutOfDate(answer, today),
  }));
  const answer = shown.find((one) => one.state === "APPROVED" && one.questionId === family[0]) ?? null;
  return { answer, earlier: shown.filter((one) => one !== answer) };
}

export type ShownAnswer = NonNullable<QuestionToRead["answer"]>;
