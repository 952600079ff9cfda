import { NO_FACTS } from "~/domain/reports/report-facts";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { makePerson } from "./people";

/** The space of a network: a phase, a partner, and somebody in a group. */
export async function makeSpace(networkId: string) {
  await db().network.update({
    where: { id: networkId },
    data: { publishedAt: new Date(), challenge: "Meer doorstroom." },
  });
  const organisation = await db().organisation.create({
    data: { name: "Effect", nameKey: `effect ${networkId}` },
  });
  const { id: organisationId } = organisation;
  const phase = await db().phase.create({
    data: { networkId, order: 1, kind: "ANDERE", title: "Verkennen" },
  });
  const planned = await db().phase.create({
    data: {
      ...{ networkId, order: 2, kind: "REGIONALE_SESSIES", title: "Regionale sessies" },
      plannedSessions: { create: { title: "Groen in Genk", province: "LIMBURG", createdAt: new Date() } },
    },
    select: { plannedSessions: { select: { id: true } } },
  });
  const partner = await db().networkPartner.create({ data: { networkId, organisationId, part: "STEUN" } });
  const group = await db().networkGroup.create({
    data: { networkId, kind: "EXPERTGROEP", title: "Expertgroep" },
  });
  const { id: personId } = await makePerson({ name: "Vera Verborgen" });
  const member = await db().networkGroupMember.create({
    data: { groupId: group.id, organisationId, personId, joinedAt: new Date() },
  });
  const helper = await makePerson({ name: "Hulp" });
  const grant = await db().roleGrant.create({
    data: { personId: helper.id, role: "CHECK_IN", networkId },
  });
  return {
    grantId: grant.id,
    params: {
      networkId,
      phaseId: phase.id,
      plannedSessionId: planned.plannedSessions[0]!.id,
      partnerId: partner.id,
      networkGroupId: group.id,
      memberId: member.id,
    },
  };
}

/** A report that was published and, for a second time, asks for comments; with a link that opens its draft. */
export async function makeReport(of: { eventId: string; networkId: string; registrationId: string }) {
  const { eventId, networkId, registrationId } = of;
  const at = new Date();
  const desk = await db().focusGroup.create({
    data: { title: "Verslag", capacity: 1, note: { create: { createdAt: at, changedAt: at } } },
  });
  const slug = `verslag-${newId()}`;
  const token = `${newId()}.${newSecret()}`;
  const { id, comments } = await db().report.create({
    data: {
      ...{ slug, title: "Verslag", eventId, networkId, deskId: desk.id, state: "COMMENTING" },
      ...{ createdAt: at, changedAt: at, commentsUntil: new Date(at.getTime() + 86_400_000) },
      invitees: { create: { registrationId, secretHash: sha256(token), invitedAt: at } },
      versions: {
        create: {
          ...{ number: 1, publishedAt: at, title: "Verslag", markdown: "Tekst.", plain: "Tekst." },
          ...{ state: Buffer.from([0, 0]), facts: NO_FACTS },
        },
      },
      comments: { create: { name: "Vera Verborgen", text: "verborgen", at } },
    },
    include: { comments: true, invitees: true },
  });
  await db().reportComment.updateMany({
    where: { reportId: id },
    data: { inviteeId: (await db().reportInvitee.findFirstOrThrow({ where: { reportId: id } })).id },
  });
  return { id, slug, token, deskId: desk.id, commentId: comments[0]!.id };
}

/** A conclusion that the experts have before them, and a theme, of a network that is not online. */
export async function makeTested(networkId: string, contributionId: string) {
  const at = new Date();
  const dueOn = new Date("2099-01-01");
  const round = await db().verdictRound.create({
    data: { networkId, title: "verborgen ronde", dueOn, sentAt: at },
  });
  const source = { contributionId, text: "verborgen", addedAt: at };
  const conclusion = await db().conclusion.create({
    data: {
      ...{ networkId, text: "verborgen besluit", createdAt: at, changedAt: at, roundId: round.id },
      sources: { create: source },
    },
  });
  const id = `stages-${newId()}`;
  await db().theme.create({ data: { id, name: "Stages", nameEn: "Internships", networkId } });
  return { networkId, verdictRoundId: round.id, conclusionId: conclusion.id, theme: id };
}

/** A document that somebody brought in and that waits. */
export async function makeImport(personId: string, networkId: string): Promise<string> {
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "Een verborgen verslag." }] };
  const { id } = await db().reportImport.create({
    data: {
      ...{ personId, networkId, fileName: "verborgen.txt", format: "TEXT", words: 3, lost: [] },
      note: { type: "doc", content: [paragraph] },
      ...{ createdAt: new Date(), eraseAfter: new Date(Date.now() + 86_400_000) },
    },
  });
  return id;
}

/** A file of stories that waits: one is good. */
export async function makeStoryImport(personId: string, networkId: string): Promise<string> {
  const story = {
    ...{ title: "Een verborgen verhaal", organisation: "", province: null, measures: [], figures: [] },
    ...{ themeIds: [], sectorIds: [], parts: {} },
  };
  const { id } = await db().storyImport.create({
    data: {
      ...{ personId, networkId, fileName: "verborgen.csv" },
      lines: { kind: "csv", remarks: [], lines: [{ line: 2, story, problems: [], warnings: [] }] },
      ...{ createdAt: new Date(), eraseAfter: new Date(Date.now() + 86_400_000) },
    },
  });
  return id;
}
