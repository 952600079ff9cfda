import type { Viewer } from "~/domain/people/viewer";
import { isAdministrator } from "~/domain/people/rules";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotAllowed } from "~/platform/errors";
import { editedNetworkIds } from "../rights";
import { editedQuestion } from "./access.server";
import { familyOf } from "./family.server";
import { inOrder } from "./question-list";
import { isLinkLive } from "./rules";
import { LINE } from "./visible";

const own = (viewer: Viewer): Prisma.QuestionWhereInput => {
  const networkIds = editedNetworkIds(viewer);
  return networkIds === null ? {} : { networkId: { in: networkIds } };
};

/** All questions that the viewer edits; those that nobody looked at yet apart. @throws NotAllowed for who edits none */
export async function questionsToEdit(viewer: Viewer) {
  if (editedNetworkIds(viewer)?.length === 0) throw new NotAllowed("not-allowed");
  const rows = await db().question.findMany({
    where: { AND: [own(viewer), { mergedIntoId: null }] },
    select: {
      ...{ ...LINE, publishedAt: true, createdById: true },
      network: { select: { name: true } },
      answers: { where: { state: { in: ["PROPOSED", "REFUSED"] } }, select: { state: true } },
      _count: { select: { followers: true } },
    },
  });
  const lines = inOrder(rows).map(({ answers, _count, ...row }) => ({
    ...row,
    followers: _count.followers,
    proposal: answers.some(({ state }) => state === "PROPOSED"),
    refused: answers.some(({ state }) => state === "REFUSED"),
  }));
  const fresh = lines.filter(({ publishedAt, state }) => !publishedAt && state !== "VERVALLEN");
  return { fresh, others: lines.filter((line) => !fresh.includes(line)) };
}

export type EditedLine = Awaited<ReturnType<typeof questionsToEdit>>["fresh"][number];

/** A question with all that its editors need to know. @throws NotFound */
export async function questionToEdit(viewer: Viewer, questionId: string) {
  await editedQuestion(viewer, questionId);
  const { answerLinks, answers, ...question } = await db().question.findUniqueOrThrow({
    where: { id: questionId },
    select: {
      ...{ ...LINE, context: true, publishedAt: true, networkId: true, createdById: true },
      network: { select: { name: true } },
      mergedInto: { select: { id: true, text: true } },
      merged: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, text: true } },
      themes: { select: { theme: { select: { id: true, name: true } } } },
      sectors: { select: { sector: { select: { id: true, name: true } } } },
      sources: {
        where: { removedAt: null },
        orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
        select: { contributionId: true, text: true },
      },
      changes: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, state: true, at: true, on: true, expectedOn: true, remark: true },
      },
      answers: {
        orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
        select: {
          ...{ id: true, state: true, text: true, source: true, sourceUrl: true, givenBy: true },
          ...{
            validFrom: true,
            validUntil: true,
            writtenAt: true,
            decidedAt: true,
            remark: true,
            outcome: true,
          },
        },
      },
      answerLinks: {
        orderBy: [{ sentAt: "desc" }, { id: "desc" }],
        select: { id: true, email: true, jobTitle: true, sentAt: true, expiresAt: true, withdrawnAt: true },
      },
    },
  });
  const at = now();
  const family = { in: await familyOf(questionId) };
  const followers = await db().questionFollower.findMany({
    where: { questionId: family },
    select: { emailKey: true, asked: true },
  });
  return {
    ...question,
    answers,
    links: answerLinks.map((link) => ({ ...link, live: isLinkLive(link, at) })),
    followers: new Set(followers.map(({ emailKey }) => emailKey)).size,
    askers: new Set(followers.flatMap(({ emailKey, asked }) => (asked ? [emailKey] : []))).size,
  };
}

export type QuestionToEdit = Awaited<ReturnType<typeof questionToEdit>>;

/**
 * What the form of a question offers: networks, themes and sectors, and to whom questions usually go. Themes that the
 * question has already stay among them.
 */
export async function questionChoices(viewer: Viewer, chosenThemeIds: string[] = []) {
  const networkIds = editedNetworkIds(viewer);
  if (networkIds?.length === 0) throw new NotAllowed("not-allowed");
  const ofThese = networkIds === null ? {} : { id: { in: networkIds } };
  const ownThemes: Prisma.ThemeWhereInput =
    networkIds === null ? {} : { OR: [themesOf(null), { networkId: { in: networkIds } }] };
  const [networks, themes, sectors, addressees] = await Promise.all([
    db().network.findMany({ where: ofThese, orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().theme.findMany({
      where: { OR: [{ AND: [ownThemes, STANDING] }, { id: { in: chosenThemeIds } }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().organisation.findMany({
      where: { OR: [{ kind: "VLAAMSE_OVERHEID" }, { questionsPut: { some: {} } }] },
      orderBy: { name: "asc" },
      take: 50,
      select: { name: true },
    }),
  ]);
  return {
    ...{ networks, themes, sectors },
    addressees: addressees.map(({ name }) => name),
    /** Only an administrator edits what belongs to no network. */
    withoutNetwork: isAdministrator(viewer),
  };
}

export type QuestionChoices = Awaited<ReturnType<typeof questionChoices>>;
