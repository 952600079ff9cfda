import type { Viewer } from "~/domain/people/viewer";
import { changeConclusion, makeConclusion } from "~/domain/reports/conclusions/make.server";
import { closeRound, saveRound, sendRound } from "~/domain/reports/conclusions/rounds.server";
import { decideOutcome } from "~/domain/reports/conclusions/verdicts.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, brusselsDay } from "~/platform/time";
import { atTime } from "../clock.server";
import {
  ADJUSTED,
  ADJUSTED_ANSWERS,
  DRAFTS,
  FIRST_ROUND,
  SECOND_ROUND,
  type ConclusionSeed,
} from "./conclusions";
import { viewerOf } from "./people.server";
import type { SaidIds } from "./tables.server";

export type Chain = {
  networkId: string;
  today: Date;
  lena: Viewer;
  stijn: Viewer;
  said: SaidIds;
  /** By session. */
  reports: Map<string, string>;
};

type Voices = Record<string, Viewer>;
type Tested = Pick<ConclusionSeed, "answers" | "replies" | "outcome"> & { id: string };

/**
 * What was concluded, and what the experts said of it: a round that was decided, and one that waits for an answer.
 * @returns the conclusions that hold, by the theme that they feed.
 */
export async function seedConclusions(chain: Chain): Promise<Map<string, string[]>> {
  const { today, lena, stijn, networkId } = chain;
  const ago = (days: number) => addDays(today, -days);
  const voices: Voices = { stijn };
  for (const name of ["Ella Expert", "Bruno Buysse", "Mila Martens", "Rachid Amrani"]) {
    const [first, last] = name.toLowerCase().split(" ");
    voices[first!] = await viewerOf(`${first}.${last}@example.org`);
  }
  const first = await made(chain, FIRST_ROUND, ago(100));
  const round = await sent(chain, "Na drie sessies", first, { on: ago(96), due: ago(80) });
  await answered(voices, first, ago(92));
  await atTime(ago(79), () => closeRound(stijn, round));
  await decided(stijn, round, first, ago(75));
  const adjusted = first[2]!.id;
  const changed = { text: ADJUSTED, translation: "", sectorId: null };
  await atTime(ago(60), () => changeConclusion(lena, { networkId, conclusionId: adjusted }, changed));

  const second = [{ id: adjusted, answers: ADJUSTED_ANSWERS }, ...(await made(chain, SECOND_ROUND, ago(30)))];
  await sent(chain, "Na vijf sessies", second, { on: ago(8), due: addDays(today, 12) });
  await answered(voices, second, ago(6));
  await made(chain, DRAFTS, ago(5));

  const themes = new Map<string, string[]>();
  for (const { id, theme } of first) if (theme) themes.set(theme, [...(themes.get(theme) ?? []), id]);
  return themes;
}

async function made(chain: Chain, list: ConclusionSeed[], at: Date) {
  const { lena, networkId, said, reports } = chain;
  const conclusions = [];
  for (const [i, one] of list.entries()) {
    const { text, translation = "", sectorId = null, sources, session } = one;
    const contributionIds = sources.map((key) => said.get(key)!.id);
    const input = { text, translation, sectorId, contributionIds };
    const id = await atTime(minutes(at, i), () =>
      makeConclusion(lena, networkId, input, reports.get(session)!),
    );
    conclusions.push({ ...one, id });
  }
  return conclusions;
}

async function sent(
  { lena, networkId }: Chain,
  title: string,
  list: { id: string }[],
  { on, due }: { on: Date; due: Date },
): Promise<string> {
  return atTime(on, async () => {
    const conclusionIds = list.map(({ id }) => id);
    const roundId = await saveRound(lena, networkId, null, { title, dueOn: brusselsDay(due), conclusionIds });
    await sendRound(lena, { networkId, roundId });
    return roundId;
  });
}

/** What the experts said, in a few statements, for there is much of it. Who answers again says something else now. */
async function answered(voices: Voices, list: Tested[], from: Date): Promise<void> {
  let n = 0;
  const next = (after: number) => minutes(from, (n += after));
  const verdicts = list.flatMap(({ id: conclusionId, answers }) =>
    answers.map(({ by, verdict: kind, remark = "", translation = "" }) => {
      const givenAt = next(7);
      const said = { kind, remark, translation, givenAt, changedAt: givenAt };
      return { id: newId(), conclusionId, personId: voices[by]!.personId!, ...said };
    }),
  );
  const again = verdicts.map(({ conclusionId, personId }) => ({ conclusionId, personId }));
  await db().verdict.deleteMany({ where: { OR: again } });
  await db().verdict.createMany({ data: verdicts });
  await db().verdictReply.createMany({
    data: list.flatMap(({ id: conclusionId, replies = [] }) =>
      replies.map(({ by, text }) => ({
        ...{ id: newId(), conclusionId, personId: voices[by]!.personId!, text, at: next(300) },
      })),
    ),
  });
}

async function decided(
  stijn: Viewer,
  roundId: string,
  list: ConclusionSeedWithId[],
  at: Date,
): Promise<void> {
  for (const [i, { id: conclusionId, outcome, translation = "", sectorId = null }] of list.entries()) {
    if (!outcome) continue;
    const { outcome: kind, outcomeRemark = "" } = outcome;
    const input = { outcome: kind, outcomeRemark, translation, sectorId };
    await atTime(minutes(at, i * 4), () => decideOutcome(stijn, { roundId, conclusionId }, input));
  }
}

type ConclusionSeedWithId = ConclusionSeed & { id: string };

const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);
