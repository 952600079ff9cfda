import { record } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";

type PhaseKind = Prisma.PhaseUncheckedCreateInput["kind"];
type GroupKind = Prisma.NetworkGroupUncheckedCreateInput["kind"];
type Part = Prisma.NetworkPartnerUncheckedCreateInput["part"];

/** What a document tells of a network, as somebody confirmed it. What is left out stays as it is. */
export type NetworkFromDocument = {
  texts: Partial<
    Record<"challenge" | "approach" | "fundingLine" | "contactName" | "contactEmail" | "contactPhone", string>
  >;
  hinderingFactors: string[];
  phases: { kind: PhaseKind; title: string; goal: string; startsOn: Date | null; endsOn: Date | null }[];
  sessions: { title: string; sectorId: string | null; month: Date | null }[];
  groups: { kind: GroupKind; description: string }[];
  members: { kind: GroupKind; organisation: string; roleTitle: string }[];
  partners: { organisation: string; part: Part }[];
};

const GROUP_TITLES: Record<GroupKind, string> = {
  STUURGROEP: "Stuurgroep",
  EXPERTGROEP: "Expertgroep",
  VASTE_KERN: "Vaste kern",
};

/**
 * Writes in a network what a document tells of it.
 * @throws Invalid at `networkId` when the network is not the viewer's.
 */
export async function fillFromDocument(
  tx: Tx,
  viewer: Viewer,
  networkId: string,
  told: NetworkFromDocument,
): Promise<void> {
  if (!mayOrganise(viewer, { eventId: null, networkId })) throw new Invalid({ networkId: "required" });
  await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${networkId}::uuid FOR NO KEY UPDATE`;
  const { hinderingFactors } = await tx.network.findUniqueOrThrow({ where: { id: networkId } });
  const factors = [...new Set([...hinderingFactors, ...told.hinderingFactors])];
  await tx.network.update({ where: { id: networkId }, data: { ...told.texts, hinderingFactors: factors } });
  for (const phase of told.phases) await putPhase(tx, networkId, phase);
  await putSessions(tx, networkId, told.sessions);
  const organisations = await organisationsFor(
    tx,
    [...told.members, ...told.partners].map(({ organisation }) => organisation),
  );
  const idOf = (name: string) => organisations.get(organisationKey(name));
  for (const { kind, description } of told.groups) await groupOf(tx, networkId, kind, description);
  for (const { kind, organisation, roleTitle } of told.members) {
    const organisationId = idOf(organisation);
    const groupId = await groupOf(tx, networkId, kind, "");
    if (organisationId) await putMember(tx, { groupId, organisationId, roleTitle });
  }
  const partners = told.partners.flatMap(({ organisation, part }, order) => {
    const organisationId = idOf(organisation);
    return organisationId ? [{ networkId, organisationId, part, order }] : [];
  });
  await tx.networkPartner.createMany({ data: partners, skipDuplicates: true });
  await record(tx, { kind: "network.changed", subjectId: networkId, actorId: viewer.personId });
}

async function putPhase(
  tx: Tx,
  networkId: string,
  { kind, ...phase }: NetworkFromDocument["phases"][number],
) {
  const present = await tx.phase.findFirst({ where: { networkId, kind }, orderBy: { order: "asc" } });
  if (present) await tx.phase.update({ where: { id: present.id }, data: phase });
  else await tx.phase.create({ data: { ...phase, kind, networkId, order: await nextOrder(tx, networkId) } });
}

async function nextOrder(tx: Tx, networkId: string): Promise<number> {
  const { _max } = await tx.phase.aggregate({ where: { networkId }, _max: { order: true } });
  return (_max.order ?? 0) + 1;
}

/** The sessions go into the phase of regional sessions; one for a sector that has one already is that one. */
async function putSessions(tx: Tx, networkId: string, sessions: NetworkFromDocument["sessions"]) {
  if (sessions.length === 0) return;
  const kind = "REGIONALE_SESSIES" as const;
  const phase =
    (await tx.phase.findFirst({ where: { networkId, kind }, orderBy: { order: "asc" } })) ??
    (await tx.phase.create({
      data: { networkId, kind, title: "Regionale sessies", order: await nextOrder(tx, networkId) },
    }));
  for (const [order, session] of sessions.entries()) {
    const { sectorId, month } = session;
    const same = sectorId ? { sectorId } : { sectorId: null, title: session.title };
    const present = await tx.plannedSession.findFirst({ where: { phaseId: phase.id, ...same } });
    if (!present)
      await tx.plannedSession.create({ data: { ...session, phaseId: phase.id, order, createdAt: now() } });
    else if (month) await tx.plannedSession.update({ where: { id: present.id }, data: { month } });
  }
}

async function groupOf(tx: Tx, networkId: string, kind: GroupKind, description: string): Promise<string> {
  const { id } = await tx.networkGroup.upsert({
    where: { networkId_kind: { networkId, kind } },
    create: { networkId, kind, title: GROUP_TITLES[kind], description },
    update: description ? { description } : {},
    select: { id: true },
  });
  return id;
}

/** By its organisation alone, so without a right: which person it sends is still to be said. */
async function putMember(tx: Tx, member: { groupId: string; organisationId: string; roleTitle: string }) {
  const { groupId, organisationId } = member;
  const there = await tx.networkGroupMember.count({ where: { groupId, organisationId, leftAt: null } });
  if (there === 0) await tx.networkGroupMember.create({ data: { ...member, joinedAt: now() } });
}

/** What a network says now of what a document may fill: so that nothing is replaced unseen. Checks no right. */
export async function filledNow(networkId: string) {
  return db().network.findUniqueOrThrow({
    where: { id: networkId },
    select: {
      ...{ id: true, name: true, challenge: true, approach: true, fundingLine: true },
      ...{ contactName: true, contactEmail: true, contactPhone: true },
      phases: { select: { kind: true, title: true } },
      groups: { select: { kind: true, description: true } },
    },
  });
}

export type FilledNetwork = Awaited<ReturnType<typeof filledNow>>;
