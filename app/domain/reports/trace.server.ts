import { groupAccessIfAny } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { belongsTo } from "~/domain/networks/rules";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { seesConclusion, STATE } from "./conclusions/access.server";
import { DECISIONS, WORDINGS } from "./conclusions/history.server";
import { followsTesting, isUndecided } from "./conclusions/rules";
import { publishedCitations, seenContributions } from "./visible.server";

const THEME = {
  id: true,
  name: true,
  nameEn: true,
  networkId: true,
  retiredAt: true,
  mergedInto: { select: { id: true, name: true, nameEn: true, networkId: true, retiredAt: true } },
  network: { select: { publishedAt: true } },
} as const;

const SEEN_CONCLUSION = {
  id: true,
  text: true,
  networkId: true,
  ...STATE,
  network: { select: { publishedAt: true } },
} as const;

/** A report by the title that everybody knows; one that was never published by its own. */
const TITLED = {
  title: true,
  versions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
} satisfies Prisma.ReportSelect;

const titleOf = ({ title, versions }: { title: string; versions: { title: string }[] }) =>
  versions[0]?.title ?? title;

/**
 * Where a contribution came from and what became of it, as far as the caller may see that.
 * @throws NotFound when there is none, or it is not theirs to see.
 */
export async function contributionTrace(caller: GroupCaller, contributionId: string) {
  const seen = isId(contributionId) && (await seenContributions(caller, [contributionId]));
  if (!seen || seen.size === 0) throw new NotFound("contribution");
  const row = await readContribution(contributionId);
  const { viewer } = caller;
  const { group, conclusions: sources, theme, mergedInto, ...said } = row;
  const visible = sources.filter(({ conclusion }) => seesConclusion(viewer, conclusion));
  const themes = standing(viewer, [
    ...(theme ? [theme] : []),
    ...visible.flatMap(({ conclusion, removedAt }) =>
      removedAt || conclusion.withdrawnAt ? [] : conclusion.themes.map((one) => one.theme),
    ),
  ]);
  const citations = (await publishedCitations([contributionId])).get(contributionId) ?? [];
  const readsNote = (await groupAccessIfAny(caller, row.groupId)) !== null;
  const target = mergedInto && (await seenContributions(caller, [mergedInto.id])).has(mergedInto.id);
  return {
    contribution: said,
    from: origin(viewer, group),
    funder: fundingOf(group),
    note: readsNote ? { groupId: row.groupId, isDesk: group.occurrence === null } : null,
    mergedInto: target ? mergedInto : null,
    citations,
    conclusions: visible.map(({ conclusion, removedAt }) => ({ ...shownConclusion(conclusion), removedAt })),
    themes,
    sessions: await sessionsOn(themes.map(({ id }) => id)),
  };
}

export type ContributionTrace = Awaited<ReturnType<typeof contributionTrace>>;

async function readContribution(id: string) {
  return db().contribution.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      groupId: true,
      kind: true,
      text: true,
      createdAt: true,
      passageLostAt: true,
      sector: { select: { name: true, nameEn: true } },
      theme: { select: THEME },
      mergedInto: { select: { id: true, text: true } },
      group: {
        select: {
          title: true,
          guidingQuestion: true,
          occurrence: {
            select: {
              startsAt: true,
              venue: { select: { municipality: true } },
              event: { select: EVENT },
            },
          },
          report: { select: { ...TITLED, network: FUNDED, event: { select: EVENT } } },
        },
      },
      conclusions: {
        orderBy: [{ addedAt: "asc" }, { conclusionId: "asc" }],
        select: {
          removedAt: true,
          conclusion: {
            select: {
              ...SEEN_CONCLUSION,
              themes: { where: { removedAt: null }, select: { theme: { select: THEME } } },
            },
          },
        },
      },
    },
  });
}

const FUNDED = { select: { fundingLine: true } } as const;
const EVENT = {
  id: true,
  slug: true,
  title: true,
  networkId: true,
  publishedAt: true,
  network: FUNDED,
} as const;
type Group = Awaited<ReturnType<typeof readContribution>>["group"];
type Row = Awaited<ReturnType<typeof readContribution>>["conclusions"][number]["conclusion"];

function origin(viewer: Viewer, { title, guidingQuestion, occurrence, report }: Group) {
  const event = occurrence?.event ?? report?.event ?? null;
  return {
    group: occurrence && title,
    question: guidingQuestion,
    report: report && titleOf(report),
    startsAt: occurrence && occurrence.startsAt,
    municipality: occurrence?.venue?.municipality ?? null,
    event: event && { title: event.title, slug: seesEvent(viewer, event) ? event.slug : null },
  };
}

function fundingOf({ occurrence, report }: Group): string | undefined {
  return ((occurrence?.event ?? report?.event)?.network ?? report?.network)?.fundingLine;
}

type Event = { id: string; networkId: string | null; publishedAt: Date | null };

function seesEvent(viewer: Viewer, { id, networkId, publishedAt }: Event): boolean {
  return publishedAt !== null || mayOrganise(viewer, { eventId: id, networkId });
}

function shownConclusion({ id, text, outcome, withdrawnAt }: Omit<Row, "themes">) {
  return { id, text, outcome, withdrawnAt };
}

type ThemeRow = Row["themes"][number]["theme"];

/** The themes that stand for these, each once, that the viewer may see. */
function standing(viewer: Viewer, rows: readonly ThemeRow[]) {
  const found = new Map<string, { id: string; name: string; nameEn: string }>();
  for (const { network, ...row } of rows) {
    const { id, name, nameEn, networkId } = row.mergedInto ?? row;
    const seen = networkId === null || Boolean(network?.publishedAt) || belongsTo(viewer, networkId);
    if (seen) found.set(id, { id, name, nameEn });
  }
  return [...found.values()];
}

/** What is held, or planned to be, about these themes. */
export async function sessionsOn(themeIds: readonly string[]) {
  if (themeIds.length === 0) return { events: [], planned: [] };
  const ofThemes = { in: [...themeIds] };
  const [events, planned] = await Promise.all([
    db().event.findMany({
      where: {
        publishedAt: { not: null },
        kind: { in: ["THEMATISCHE_SESSIE", "SLOTEVENT"] },
        OR: [{ themes: { some: { id: ofThemes } } }, { planned: { themeId: ofThemes } }],
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        slug: true,
        title: true,
        occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], take: 1, select: { startsAt: true } },
      },
    }),
    db().plannedSession.findMany({
      where: {
        ...{ themeId: ofThemes, phase: { network: { publishedAt: { not: null } } } },
        // A draft is no more than a plan for who reads here.
        OR: [{ eventId: null }, { event: { publishedAt: null } }],
      },
      orderBy: [{ month: "asc" }, { order: "asc" }, { id: "asc" }],
      select: { id: true, title: true, month: true, theme: { select: { name: true, nameEn: true } } },
    }),
  ]);
  return {
    events: events.map(({ occurrences, ...event }) => ({
      ...event,
      startsAt: occurrences[0]?.startsAt ?? null,
    })),
    planned,
  };
}

export type Sessions = Awaited<ReturnType<typeof sessionsOn>>;

/**
 * A conclusion as everybody reads it: its words, by which role it was decided, what it leans on, and its themes. What
 * the experts said stays with them.
 * @throws NotFound when there is none, or it is not the caller's to see.
 */
export async function conclusionTrace(caller: GroupCaller, conclusionId: string) {
  const { viewer } = caller;
  const row = isId(conclusionId) ? await readConclusion(conclusionId) : null;
  if (!row || !seesConclusion(viewer, row)) throw new NotFound("conclusion");
  const { sources, themes: links, network, round, wordings, decisions, ...conclusion } = row;
  const seen = await seenContributions(
    caller,
    sources.map(({ contributionId }) => contributionId),
  );
  const themes = standing(
    viewer,
    links.map(({ theme }) => theme),
  );
  const inside = followsTesting(viewer, row.networkId);
  return {
    conclusion: { ...conclusion, undecided: isUndecided(row) },
    network,
    funder: network.fundingLine,
    sources: sources
      .filter(({ contributionId }) => seen.has(contributionId))
      .map(({ contribution: { kind, passageLostAt, group }, ...source }) => ({
        ...source,
        kind,
        passageLostAt,
        where: group.occurrence?.event.title ?? (group.report ? titleOf(group.report) : ""),
      })),
    wordings: inside || row.decidedAt ? wordings : [],
    decisions,
    themes,
    sessions: await sessionsOn(themes.map(({ id }) => id)),
    // The round is where its experts are; nobody else hears of it.
    roundId: inside && round?.sentAt ? round.id : null,
    organises: mayOrganise(viewer, { eventId: null, networkId: row.networkId }),
  };
}

export type ConclusionTrace = Awaited<ReturnType<typeof conclusionTrace>>;

async function readConclusion(id: string) {
  return db().conclusion.findUnique({
    where: { id },
    select: {
      ...SEEN_CONCLUSION,
      translation: true,
      outcomeRemark: true,
      decidedAs: true,
      sector: { select: { name: true, nameEn: true } },
      network: { select: { id: true, slug: true, name: true, publishedAt: true, fundingLine: true } },
      wordings: WORDINGS,
      decisions: DECISIONS,
      themes: { where: { removedAt: null }, select: { theme: { select: THEME } } },
      sources: {
        where: { removedAt: null },
        orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
        select: {
          contributionId: true,
          text: true,
          contribution: {
            select: {
              kind: true,
              passageLostAt: true,
              group: {
                select: {
                  occurrence: { select: { event: { select: { title: true } } } },
                  report: { select: TITLED },
                },
              },
            },
          },
        },
      },
    },
  });
}
