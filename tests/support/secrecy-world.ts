import { noteSchema } from "~/domain/focus-groups/note/schema";
import { nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import type { Viewer } from "~/domain/people/viewer";
import { answerComment, askComments, decideReport, giveComment } from "~/domain/reports/comments.server";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { decideOutcome, giveVerdict, replyToVerdicts } from "~/domain/reports/conclusions/verdicts.server";
import { beginReport } from "~/domain/reports/draft.server";
import { publishReport } from "~/domain/reports/publish.server";
import { beginTheme } from "~/domain/reports/themes/change.server";
import { privateToken } from "~/domain/registrations/links.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays, brusselsDay } from "~/platform/time";
import { makeGroups } from "./groups";
import { loginAs } from "./login";
import { makePerson } from "./people";
import { arrive, filledIn, rewrite, said } from "./reports";
import { makeImport } from "./rights-network";
import { conclude, decide, gather, makeVerdictWorld, send, type VerdictWorld } from "./verdicts";

/** Who may come to the network, from who may least to who may most; the others belong to another network. */
export const PARTS = [
  ...(["visitor", "nobody", "participant", "invitee", "noteTaker", "doorHelper"] as const),
  ...(["otherMember", "otherExpert", "otherOrganiser", "deskWriter", "member"] as const),
  ...(["expertWaiting", "expertAnswered", "steering", "organiser", "administrator"] as const),
];
export type Part = (typeof PARTS)[number];

type Who = {
  cookie: string;
  /** Where letters to them go. */
  email: string;
  /** The private link of their registration, and that of a draft: who is there by a link has nothing else. */
  links?: { registration: string; draft: string };
};

/** Puts a paragraph at the end of a note. */
export const writeAtEnd = (noteId: string, text: string) =>
  rewrite(noteId, (note) =>
    note.copy(note.content.addToEnd(noteSchema.node("paragraph", null, [noteSchema.text(text)]))),
  );

const noteOf = async (reportId: string) => {
  const { desk, deskId, slug } = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    include: { desk: { include: { note: true } } },
  });
  return { id: reportId, slug, deskId, noteId: desk.note!.id };
};

/** A session of the network where two groups sat, with somebody of whom the report asks what they think. */
async function makeSession({ networkId, organiser }: VerdictWorld) {
  const { event, date, groups } = await makeGroups([{ title: "Tafel 1" }], { startsAt: addDays(now(), 1) });
  await db().event.update({ where: { id: event.id }, data: { networkId } });
  const person = await makePerson({ name: "Piet Aanwezig" });
  const own = await arrive(date.id, { email: person.email, name: person.name });
  await db().registration.update({ where: { id: own.id }, data: { personId: person.id } });
  await db().focusGroupMember.create({ data: { groupId: groups[0]!, registrationId: own.id } });
  const stranger = await arrive(date.id, { name: "Commentatrice" });
  const told = await said(groups[0]!, { text: "tafelwoord" });
  const waiting = await said(groups[0]!, { text: "stilstaandwoord", admitted: false });
  const { id } = await beginReport(organiser, event.id);
  return { event, date, groupId: groups[0]!, person, own, stranger, told, waiting, report: await noteOf(id) };
}

const draftLink = async (email: string) => {
  const letter = await db().outboxMail.findFirstOrThrow({
    where: { letter: "report-comments", toEmail: email },
  });
  return (letter.data as { token: string }).token;
};

/** A report that was published and corrected since, and one that asks for comments and got two. */
async function makeReports(world: VerdictWorld) {
  const { organiser, event } = world;
  const published = await noteOf((await beginReport(organiser, event.id)).id);
  await rewrite(published.noteId, filledIn);
  await writeAtEnd(published.noteId, "publiekwoord");
  await decideReport(organiser, published.id);
  await publishReport(organiser, published.id, { number: 1, remark: "", tell: false });
  await writeAtEnd(published.noteId, "correctiewoord");

  const session = await makeSession(world);
  const { report } = session;
  await writeAtEnd(report.noteId, "conceptwoord");
  await askComments(organiser, report.id, brusselsDay(addDays(now(), 5)));
  const [mine, theirs] = [await draftLink(session.own.email), await draftLink(session.stranger.email)];
  await giveComment(mine, { passage: "", text: "opmerkingwoord" });
  await giveComment(theirs, { passage: "", text: "andermanswoord" });
  const comments = await db().reportComment.findMany({
    where: { reportId: report.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  for (const [i, answer] of ["antwoordwoord", "antwoordaananderen"].entries())
    await answerComment(organiser, report.id, comments[i]!.id, { outcome: "TAKEN", answer });
  const writer = { name: "Willeke Schrijfster", email: `willeke-${newId().slice(-8)}@example.org` };
  for (const deskId of [published.deskId, report.deskId])
    await nameHelper(organiser, deskId, { ...writer, role: "NOTE_TAKER" });
  return { published, session, comments, mine, writer };
}

const answer = (remark: string, translation = "") => ({
  ...{ verdict: "BIJ_TE_STUREN" as const, remark, translation, sectorId: null },
});

/** A conclusion at every stage: noted, gathered, before the experts, and decided. */
async function makeConclusions(world: VerdictWorld) {
  const { organiser, steering, experts, said: contributions, networkId } = world;
  const [answered, waiting] = experts;
  const draft = await conclude(world, "ontwerpbesluit");
  const gathered = await conclude(world, "verzameldbesluit");
  const unsent = await gather(world, [gathered]);
  await db().verdictRound.update({ where: { id: unsent }, data: { title: "klaargezetteronde" } });
  const before = await conclude(world, "beslistbesluit", [contributions[0]!.id]);
  const closed = await send(world, [before]);
  for (const expert of [answered, waiting])
    await giveVerdict(
      expert,
      { roundId: closed, conclusionId: before },
      answer("oudverdict", "oudvertaling"),
    );
  await closeRound(steering, closed);
  const outcome = {
    ...{ outcome: "ONDERSCHREVEN" as const, outcomeRemark: "uitkomstwoord" },
    ...{ translation: "", sectorId: null },
  };
  await decideOutcome(steering, { roundId: closed, conclusionId: before }, outcome);
  const open = await conclude(world, "rondebesluit");
  const round = await send(world, [open]);
  await giveVerdict(answered, { roundId: round, conclusionId: open }, answer("verdictwoord", "vertaalwoord"));
  await replyToVerdicts(steering, { roundId: round, conclusionId: open }, "reactiewoord");
  const names = { name: "Openbaar thema", nameEn: "", description: "" };
  const theme = await beginTheme(organiser, networkId, { ...names, conclusionIds: [before] });
  return { conclusions: [draft, gathered, before, open], rounds: [unsent, closed, round], theme };
}

/** A network that is not online, with all that it has. */
async function makeHidden() {
  const world = await makeVerdictWorld();
  const { networkId, organiser } = world;
  const { conclusionId, roundId } = await decide(world, "ONDERSCHREVEN", "nevelbesluit");
  const names = { name: "Nevelthema geheim", nameEn: "Secret theme of fog", description: "" };
  const theme = await beginTheme(organiser, networkId, { ...names, conclusionIds: [conclusionId] });
  await db().network.update({
    where: { id: networkId },
    data: { publishedAt: null, challenge: "neveluitdaging" },
  });
  const phase = await db().phase.create({
    data: {
      ...{ networkId, order: 1, kind: "THEMATISCHE_SESSIES", title: "nevelfase" },
      plannedSessions: { create: { title: "nevelsessie", themeId: theme, createdAt: now() } },
    },
  });
  await db().networkGroup.create({
    data: { networkId, kind: "VASTE_KERN", title: "nevelgroep", description: "" },
  });
  await db().event.update({ where: { id: world.event.id }, data: { publishedAt: null } });
  return { ...world, conclusionId, roundId, theme, phaseId: phase.id };
}

/** Groups of the network, each with somebody by name. */
async function makeSeats(networkId: string) {
  const group = await db().networkGroup.create({
    data: { networkId, kind: "EXPERTGROEP", title: "Expertgroep" },
  });
  const { id: personId } = await makePerson({ name: "Ledia Groepslid" });
  const organisation = await db().organisation.create({
    data: { name: "Effect", nameKey: `effect ${networkId}` },
  });
  const seat = { groupId: group.id, organisationId: organisation.id, personId, joinedAt: now() };
  const member = await db().networkGroupMember.create({ data: seat });
  return { networkGroupId: group.id, memberId: member.id };
}

/** Names that no page would say by chance. */
async function renamed(viewer: Viewer, name: string): Promise<Who> {
  const { email } = await db().person.update({ where: { id: viewer.personId! }, data: { name } });
  return { email, cookie: await loginAs(viewer.personId!) };
}

/** A network at every stage of its work, another one that is not online, and everybody who may look. */
export async function makeSecrecyWorld() {
  const world = await makeVerdictWorld();
  const parts = {
    expertAnswered: await renamed(world.experts[0], "Ans Antwoordster"),
    expertWaiting: await renamed(world.experts[1], "Wout Wachtende"),
    steering: await renamed(world.steering, "Stien Stuurster"),
    organiser: await renamed(world.organiser, "Otto Trekker"),
    member: await renamed(world.member, "Mia Kernlid"),
  };
  const reports = await makeReports(world);
  const tested = await makeConclusions(world);
  const hidden = await makeHidden();
  const seats = await makeSeats(world.networkId);
  const importId = await makeImport(world.organiser.personId!, world.networkId);
  const { session, published, writer, mine } = reports;
  const holder = async (role: "NOTE_TAKER" | "CHECK_IN" | "ADMINISTRATOR", on: { eventId?: string }) => {
    const person = await makePerson({ name: role });
    await db().roleGrant.create({ data: { personId: person.id, role, ...on } });
    return { email: person.email, cookie: await loginAs(person.id) };
  };
  const known = async ({ id, email }: { id: string; email: string }) => ({
    email,
    cookie: await loginAs(id),
  });
  const row = await db().registration.findUniqueOrThrow({ where: { id: session.own.id } });
  const willeke = await db().person.findFirstOrThrow({ where: { email: writer.email } });
  const who: Record<Part, Who> = {
    visitor: { cookie: "", email: "" },
    nobody: await known(await makePerson()),
    participant: await known(session.person),
    invitee: { cookie: "", email: "", links: { registration: privateToken(row), draft: mine } },
    noteTaker: await holder("NOTE_TAKER", { eventId: session.event.id }),
    doorHelper: await holder("CHECK_IN", { eventId: session.event.id }),
    otherMember: await renamed(hidden.member, "Ander Lid"),
    otherExpert: await renamed(hidden.experts[0], "Andere Expert"),
    otherOrganiser: await renamed(hidden.organiser, "Andere Trekker"),
    deskWriter: await known(willeke),
    administrator: await holder("ADMINISTRATOR", {}),
    ...parts,
  };
  const slugs = await db().network.findMany({
    where: { id: { in: [world.networkId, hidden.networkId] } },
    select: { slug: true },
  });
  const ids: Record<string, string[]> = {
    slug: [
      ...[world.event.slug, session.event.slug, hidden.event.slug, published.slug, session.report.slug],
      ...slugs.map(({ slug }) => slug),
    ],
    networkId: [world.networkId, hidden.networkId],
    eventId: [world.event.id, session.event.id, hidden.event.id],
    occurrenceId: [world.date.id, session.date.id, hidden.date.id],
    groupId: [world.groupId, session.groupId, published.deskId, session.report.deskId],
    reportId: [published.id, session.report.id],
    commentId: reports.comments.map(({ id }) => id),
    number: ["1"],
    importId: [importId],
    conclusionId: [...tested.conclusions, hidden.conclusionId],
    verdictRoundId: [...tested.rounds, hidden.roundId],
    contributionId: [
      ...world.said.map(({ id }) => id),
      session.told,
      session.waiting,
      ...hidden.said.map(({ id }) => id),
    ],
    theme: [tested.theme, hidden.theme],
    phaseId: [hidden.phaseId],
    networkGroupId: [seats.networkGroupId],
    memberId: [seats.memberId],
    registrationId: [session.own.id, session.stranger.id],
    code: [row.ticketCode],
  };
  return { ...world, who, ids, session, published, tested, hidden };
}

export type SecrecyWorld = Awaited<ReturnType<typeof makeSecrecyWorld>>;
