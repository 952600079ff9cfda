import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import type { RoleName, Viewer } from "~/domain/people/viewer";
import { makeConclusion } from "~/domain/reports/conclusions/make.server";
import { closeRound, saveRound, sendRound } from "~/domain/reports/conclusions/rounds.server";
import { decideOutcome, giveVerdict } from "~/domain/reports/conclusions/verdicts.server";
import type { VerdictKindName } from "~/domain/reports/conclusions/conclusion";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, brusselsDay } from "~/platform/time";
import { makeNetwork } from "./events";
import { makeGroups } from "./groups";
import { makePerson, viewerWith } from "./people";

/** Somebody with a role on a network, in the database and as a viewer. */
export async function holderOf(
  role: RoleName,
  networkId: string,
  locale: "nl" | "en" = "nl",
): Promise<Viewer> {
  const person = await makePerson({ name: `Iemand ${newId().slice(-4)}`, locale });
  await db().roleGrant.create({ data: { personId: person.id, role, networkId } });
  return { ...viewerWith(role, { networkId }, person.id), name: person.name, email: person.email };
}

/** Something that was said at a table, as a passage of its note. */
export async function makeSaid(
  groupId: string,
  text: string,
  more: { themeId?: string; kind?: ContributionKindName } = {},
) {
  const at = now();
  const { kind = "NOOD", ...rest } = more;
  return db().contribution.create({
    data: {
      id: newId(),
      groupId,
      kind,
      source: "NOTE",
      text,
      createdAt: at,
      changedAt: at,
      inNote: true,
      ...rest,
    },
  });
}

/** A network that is online, a session of it with one table where two things were said, and everybody with a role. */
export async function makeVerdictWorld() {
  const network = await db().network.update({
    where: { id: (await makeNetwork()).id },
    data: { publishedAt: now() },
  });
  const { event, groups, date } = await makeGroups([
    { title: "Groep 1", guidingQuestion: "Wat is er nodig?" },
  ]);
  await db().event.update({ where: { id: event.id }, data: { networkId: network.id } });
  const groupId = groups[0]!;
  const said = [
    await makeSaid(groupId, "Te weinig stageplaatsen."),
    await makeSaid(groupId, "De procedure is niet laagdrempelig.", { kind: "DREMPEL" }),
  ];
  const role = (name: RoleName) => holderOf(name, network.id);
  return {
    network,
    networkId: network.id,
    event,
    date,
    groupId,
    said,
    organiser: await role("ORGANISER"),
    steering: await role("STEERING"),
    experts: [await role("EXPERT"), await role("EXPERT")] as const,
    member: await role("MEMBER"),
    stranger: await holderOf("ORGANISER", (await makeNetwork()).id),
  };
}

export type VerdictWorld = Awaited<ReturnType<typeof makeVerdictWorld>>;

/** A conclusion that leans on these contributions; of all of the world when none is named. */
export async function conclude(world: VerdictWorld, text = "Er zijn te weinig stages.", ids?: string[]) {
  const contributionIds = ids ?? world.said.map(({ id }) => id);
  const input = { text, translation: "", sectorId: null, contributionIds };
  return makeConclusion(world.organiser, world.networkId, input);
}

/** A round with these conclusions, due in so many days. */
export async function gather({ organiser, networkId }: VerdictWorld, conclusionIds: string[], days = 10) {
  const dueOn = brusselsDay(addDays(now(), days));
  return saveRound(organiser, networkId, null, { title: "Eerste ronde", dueOn, conclusionIds });
}

/** As gather, and sent. */
export async function send(world: VerdictWorld, conclusionIds: string[], days = 10): Promise<string> {
  const roundId = await gather(world, conclusionIds, days);
  await sendRound(world.organiser, { networkId: world.networkId, roundId });
  return roundId;
}

export const verdict = (kind: VerdictKindName = "ONDERSCHREVEN", remark = "") => ({
  ...{ verdict: kind, remark, translation: "", sectorId: null },
});
export const outcome = (kind: VerdictKindName = "ONDERSCHREVEN", outcomeRemark = "") => ({
  ...{ outcome: kind, outcomeRemark, translation: "", sectorId: null },
});

/** A conclusion from its beginning to this outcome. */
export async function decide(
  world: VerdictWorld,
  kind: VerdictKindName = "ONDERSCHREVEN",
  text?: string,
  ids?: string[],
) {
  const conclusionId = await conclude(world, text, ids);
  const roundId = await send(world, [conclusionId]);
  await giveVerdict(world.experts[0], { roundId, conclusionId }, verdict());
  await closeRound(world.steering, roundId);
  await decideOutcome(world.steering, { roundId, conclusionId }, outcome(kind, "Daarom"));
  return { conclusionId, roundId };
}
