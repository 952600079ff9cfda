import { stopPath } from "~/domain/events/followers.server";
import { GUEST_COOKIE } from "~/domain/focus-groups/caller";
import { createGroup } from "~/domain/focus-groups/edit-groups.server";
import { system, type RoleName } from "~/domain/people/viewer";
import { invitationToken } from "~/domain/registrations/invitation-links.server";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { makeFile, makePictured } from "./files";
import { makeNetwork, makeSeries } from "./events";
import { groupInput } from "./groups";
import { loginAs } from "./login";
import { makeEvent, registerGuest } from "./make";
import { makePerson } from "./people";
import { makeImport, makeReport, makeSpace, makeStoryImport, makeTested } from "./rights-network";
import { makeAsked } from "./rights-questions";
import { giveAuthor } from "./rights-story";
import { makeReference } from "./rights-reference";
import { makeStoryReaders } from "./rights-story-readers";

/** Everybody who may come to an address, from who may least to who may most. */
export const CALLERS = [
  "visitor",
  "nobody",
  "participant",
  "guest",
  "stranger",
  "helper",
  "taker",
  "facilitator",
  "expert",
  "steering",
  "organiser",
  "administrator",
] as const;
export type Caller = (typeof CALLERS)[number];

type GroupRole = "FACILITATOR" | "NOTE_TAKER";

/** What must never reach who has no right to it. */
export const SECRETS = ["Vera Verborgen", "verborgen", "pindanoten", "Geheime tafel"];

/** An event of a network with all that its pages show. */
async function makeSide(networkId: string) {
  const { event, dates, round } = await makeEvent({ capacity: 2, dates: 2, workshops: [5, 5] });
  await db().event.update({ where: { id: event.id }, data: { networkId } });
  const date = dates[0]!;
  const mail = () => `verborgen-${newId().slice(-13)}@example.org`;
  const guest = { name: "Vera Verborgen", wishes: wish(round!) };
  const confirmed = await registerGuest(date.id, { ...guest, email: mail() });
  const participant = await makePerson({ name: "Piet Participant" });
  const own = await registerGuest(date.id, { email: participant.email, name: participant.name });
  const waiting = await registerGuest(date.id, { ...guest, email: mail() });
  await db().registrationNeeds.create({
    data: {
      registrationId: confirmed.id,
      diet: "pindanoten",
      access: "",
      consentAt: new Date(),
      eraseAfter: date.endsAt,
    },
  });
  const group = await createGroup(system, date.id, groupInput({ title: "Geheime tafel" }));
  await db().focusGroupMember.create({ data: { groupId: group, registrationId: own.id } });
  const table = await makeTable(group);
  const tested = await makeTested(networkId, table.params.contributionId);
  const invitation = await db().invitation.create({
    data: { ...addressed(mail()), name: "Vera Verborgen", occurrenceId: date.id, invitedAt: new Date() },
  });
  const series = await db().eventSeries.update({
    where: { id: (await makeSeries()).id },
    data: { networkId },
  });
  await db().event.update({ where: { id: event.id }, data: { seriesId: series.id } });
  const follower = await db().seriesFollower.create({ data: { ...addressed(mail()), seriesId: series.id } });
  const file = await makeFile(event.id);
  const pictured = await makePictured(networkId, "IN_NETWORK");
  const story = await giveAuthor(pictured.story.id);
  const report = await makeReport({ eventId: event.id, networkId, registrationId: own.id });
  return {
    event,
    date,
    report,
    story,
    reference: await makeReference(networkId),
    other: dates[1]!,
    round: round!,
    confirmed,
    waiting,
    own,
    participant,
    group,
    table,
    tested,
    invitation,
    series,
    follower,
    space: await makeSpace(networkId),
    files: {
      fileId: file.id,
      name: file.fileName,
      storyId: pictured.story.id,
      pictureId: pictured.picture.id,
    },
    asked: await makeAsked(networkId, mail()),
    readers: await makeStoryReaders(networkId),
  };
}

/** What stands at the table of a group: a guest's browser, the note and what came of it. */
async function makeTable(groupId: string) {
  const at = new Date();
  const secret = newSecret();
  const guest = await db().tableGuest.create({
    data: { groupId, secretHash: sha256(secret), name: "Vera Verborgen", joinedAt: at },
  });
  const note = await db().note.create({ data: { groupId, createdAt: at, changedAt: at } });
  const version = await db().noteVersion.create({
    data: {
      ...{ noteId: note.id, number: 1, seq: 0, kind: "PAUSE", at },
      // An empty Yjs update: the note as it was before anybody wrote.
      ...{ state: Buffer.from([0, 0]), markdown: "" },
    },
  });
  const contribution = await db().contribution.create({
    data: {
      ...{ id: newId(), groupId, kind: "NOOD", source: "PHONE", text: "verborgen", guestId: guest.id },
      ...{ createdAt: at, changedAt: at },
    },
  });
  const cluster = await db().contributionCluster.create({ data: { groupId, title: "verborgen" } });
  const step = await db().groupStep.create({ data: { groupId, order: 1, title: "verborgen", minutes: 10 } });
  const lateEdit = await db().lateEdit.create({
    data: { noteId: note.id, receivedAt: at, update: Buffer.from([0, 0]), markdown: "verborgen" },
  });
  const helper = { groupId, personId: (await makePerson()).id, role: "FACILITATOR" as const, grantedAt: at };
  await db().groupHelper.create({ data: helper });
  return {
    helperId: helper.personId,
    cookie: `${GUEST_COOKIE}=${secret}`,
    params: {
      guestId: guest.id,
      versionId: version.id,
      contributionId: contribution.id,
      clusterId: cluster.id,
      stepId: step.id,
      lateEditId: lateEdit.id,
    },
  };
}

const addressed = (email: string) => ({ email, emailKey: email });
const wish = (round: { id: string; items: { id: string }[] }) => [
  { roundId: round.id, firstItemId: round.items[0]!.id, secondItemId: null },
];

/** An event, another one, and everybody who may come to an address of the first, logged in. */
export async function makeRightsWorld() {
  const [network, elsewhere] = [await makeNetwork(), await makeNetwork()];
  const [ours, theirs] = [await makeSide(network.id), await makeSide(elsewhere.id)];
  const holder = async (role: RoleName, on: { networkId?: string; eventId?: string }) => {
    const person = await makePerson({ name: role });
    const grant = await db().roleGrant.create({ data: { personId: person.id, role, ...on } });
    return { grant, cookie: await loginAs(person.id) };
  };
  const atTable = async (role: GroupRole) => {
    const person = await makePerson({ name: role });
    const grant = { groupId: ours.group, personId: person.id, role, grantedAt: new Date() };
    await db().groupHelper.create({ data: grant });
    // Who takes notes was asked to write in the report too.
    if (role === "NOTE_TAKER")
      await db().groupHelper.create({ data: { ...grant, groupId: ours.report.deskId } });
    return loginAs(person.id);
  };
  const helper = await holder("CHECK_IN", { eventId: ours.event.id });
  const theirHelper = await holder("CHECK_IN", { eventId: theirs.event.id });
  const organiser = await holder("ORGANISER", { networkId: network.id });
  const cookies: Record<Caller, string> = {
    visitor: "",
    nobody: await loginAs((await makePerson()).id),
    participant: await loginAs(ours.participant.id),
    guest: ours.table.cookie,
    taker: await atTable("NOTE_TAKER"),
    facilitator: await atTable("FACILITATOR"),
    stranger: (await holder("ORGANISER", { networkId: elsewhere.id })).cookie,
    helper: helper.cookie,
    expert: (await holder("EXPERT", { networkId: network.id })).cookie,
    steering: (await holder("STEERING", { networkId: network.id })).cookie,
    organiser: organiser.cookie,
    administrator: (await holder("ADMINISTRATOR", {})).cookie,
  };
  const importId = await makeImport(organiser.grant.personId, network.id);
  const storyImportId = await makeStoryImport(organiser.grant.personId, network.id);
  return {
    ...{ network, ours, theirs, cookies, importId, storyImportId },
    grants: { ours: helper.grant.id, theirs: theirHelper.grant.id },
  };
}

export type RightsWorld = Awaited<ReturnType<typeof makeRightsWorld>>;

/** What fills the places in an address, of the first event or of the other. */
export async function paramsOf(world: RightsWorld, side: "ours" | "theirs"): Promise<Record<string, string>> {
  const { event, date, round, confirmed, group, table, tested, series, space, report, files, asked } =
    world[side];
  const { reference, readers } = world[side];
  const row = await db().registration.findUniqueOrThrow({ where: { id: confirmed.id } });
  return {
    slug: event.slug,
    eventId: event.id,
    occurrenceId: date.id,
    itemId: round.items[0]!.id,
    roundId: round.id,
    registrationId: confirmed.id,
    groupId: group,
    ...table.params,
    ...space.params,
    ...reference.params,
    ...readers.params,
    ...tested,
    ...files,
    ...asked.params,
    grantId: world.grants[side],
    seriesId: series.id,
    reportId: report.id,
    commentId: report.commentId,
    number: "1",
    importId: side === "ours" ? world.importId : newId(),
    storyImportId: side === "ours" ? world.storyImportId : newId(),
    code: row.ticketCode,
    token: privateToken(row),
    waitId: newId(),
    synonymId: (await db().synonym.findFirstOrThrow({ orderBy: { id: "asc" } })).id,
    secret: "geen-geheim",
    hash: "geen-sessie",
    id: newId(),
    "*": "nergens",
  };
}

/** Genuine links of other kinds than that of a registration. */
export const linksOf = ({ ours }: RightsWorld) => ({
  invitation: invitationToken(ours.invitation.id),
  follower: stopPath(ours.series.slug, ours.follower.id).split("/").at(-1)!,
});
