import { ownNetworkIds } from "~/domain/networks/rules";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { isAdministrator } from "~/domain/people/rules";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { published } from "../published";
import { themesThatStand } from "./named";
import { inOrder, narrow, type ListedQuestion, type QuestionFilter } from "./question-list";
import { isWaiting } from "./rules";
import { LINE, STANDING_ALONE } from "./visible";

const PAGE = 30;
const NAMED = { id: true, name: true, nameEn: true } as const;

/** The questions that are online, narrowed down. What an editor still works on is on their own pages. */
export async function listQuestions(viewer: Viewer, filter: QuestionFilter, page: number) {
  const all = await online(viewer);
  const { found, facets } = narrow(all, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(Math.max(1, page), pages);
  return {
    questions: found.slice((at - 1) * PAGE, at * PAGE),
    total: found.length,
    waiting: found.filter(({ state }) => isWaiting(state)).length,
    ...{ page: at, pages, facets },
  };
}

async function online(viewer: Viewer): Promise<ListedQuestion[]> {
  const own = ownNetworkIds(viewer);
  const rows = await db().question.findMany({
    where: { ...STANDING_ALONE, ...published },
    select: {
      ...LINE,
      themes: {
        where: isAdministrator(viewer)
          ? {}
          : {
              theme: {
                OR: [
                  { networkId: null },
                  { network: { publishedAt: { not: null } } },
                  { networkId: { in: own } },
                ],
              },
            },
        select: { theme: { select: { ...NAMED, mergedInto: { select: NAMED } } } },
      },
    },
  });
  return rows.map(({ themes, ...question }) => ({ ...question, themes: themesThatStand(themes) }));
}

/**
 * What was put to one organisation: what waits, longest first, and what it answered.
 * @throws NotFound when nothing ever was.
 */
export async function questionsTo(organisationSlug: string) {
  const organisation = await db().organisation.findUnique({
    where: { slug: organisationSlug },
    select: { id: true, name: true, slug: true },
  });
  const questions = organisation
    ? inOrder((await online(visitor)).filter(({ addressee }) => addressee?.id === organisation.id))
    : [];
  if (!organisation || questions.length === 0) throw new NotFound("organisation");
  return {
    organisation: { name: organisation.name, slug: organisationSlug },
    waiting: questions.filter(({ state }) => isWaiting(state)),
    answered: questions.filter(({ state }) => state === "BEANTWOORD"),
    lapsed: questions.filter(({ state }) => state === "VERVALLEN"),
  };
}
