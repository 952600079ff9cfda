import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

type Story = Partial<Omit<Prisma.PracticeStoryUncheckedCreateInput, "themes" | "sectors" | "revisions">> & {
  title?: string;
  words?: Partial<Prisma.StoryRevisionUncheckedCreateWithoutStoryInput>;
  revision?: "PENDING" | "ACCEPTED";
  themes?: string[];
  sectors?: string[];
};

/** A story that everybody may read, with its first revision. */
export async function makeStory({ title = "Poetsen met taal", words = {}, ...rest }: Story = {}) {
  const { themes = [], sectors = [], revision = "ACCEPTED", ...columns } = rest;
  const at = columns.changedAt ?? now();
  return db().practiceStory.create({
    data: {
      slug: `verhaal-${newId().slice(-8)}`,
      state: "SHARED",
      organisationName: "De Brug",
      createdAt: at,
      changedAt: at,
      sharedAt: at,
      ...columns,
      themes: { create: themes.map((themeId) => ({ themeId })) },
      sectors: { create: sectors.map((sectorId) => ({ sectorId })) },
      revisions: {
        create: { number: 1, state: revision, at, title, situation: "Er was weinig tijd.", ...words },
      },
    },
  });
}

type Question = Partial<Omit<Prisma.QuestionUncheckedCreateInput, "answers">> & {
  answers?: Prisma.AnswerUncheckedCreateWithoutQuestionInput[];
};

/** A question that everybody may read. */
export async function makeQuestion({ text = "Telt een stage mee?", answers = [], ...rest }: Question = {}) {
  const at = rest.changedAt ?? now();
  return db().question.create({
    data: {
      ...{ slug: `vraag-${newId().slice(-8)}`, text, createdAt: at, changedAt: at, publishedAt: at },
      ...rest,
      answers: { create: answers },
    },
  });
}

/** A reference page that everybody may read, with these revisions. */
export async function makeArticle(
  titles = ["Het kader"],
  more: Partial<Prisma.ArticleUncheckedCreateInput> = {},
) {
  const at = now();
  return db().article.create({
    data: {
      ...{ slug: `naslag-${newId().slice(-8)}`, createdAt: at, changedAt: at, publishedAt: at },
      ...more,
      revisions: {
        create: titles.map((title, i) => ({
          ...{ number: i + 1, at, title, body: `Tekst ${i + 1}`, validAsOf: new Date("2026-01-01") },
        })),
      },
    },
  });
}
