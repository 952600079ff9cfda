import { noteSchema } from "~/domain/focus-groups/note/schema";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { decideReport } from "~/domain/reports/comments.server";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { decideOutcome, giveVerdict, replyToVerdicts } from "~/domain/reports/conclusions/verdicts.server";
import { beginReport } from "~/domain/reports/draft.server";
import { publishReport } from "~/domain/reports/publish.server";
import { beginTheme } from "~/domain/reports/themes/change.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeListed } from "./events";
import { linksIn, type Page } from "./in-process";
import { loginAs } from "./login";
import { makePerson } from "./people";
import { arrive, filledIn, rewrite, said } from "./reports";
import { conclude, makeVerdictWorld, outcome, send, verdict } from "./verdicts";

export const marked = (id: string, text: string, kind = "NOOD") =>
  noteSchema.node("paragraph", null, [
    noteSchema.text(text, [noteSchema.mark("contribution", { id, kind })]),
  ]);

/** Somebody who was there, with an account. */
async function makeGuest(occurrenceId: string, groupId: string) {
  const person = await makePerson({ name: "Gitte Gast" });
  const { id } = await arrive(occurrenceId, { email: person.email, name: person.name });
  await db().registration.update({ where: { id }, data: { personId: person.id } });
  await db().focusGroupMember.create({ data: { groupId, registrationId: id } });
  return { ...person, registrationId: id };
}

/**
 * From what was said at a table to the session that comes of it: a note with two passages, two things from phones, a
 * report that was published, a decision that makes a theme, a conclusion before the experts, a session that is planned
 * and one that is online.
 */
export async function makeChain() {
  const world = await makeVerdictWorld();
  const { organiser, steering, experts, networkId, event, date, groupId, said: passages } = world;
  const [first, second] = [passages[0]!, passages[1]!];
  const guest = await makeGuest(date.id, groupId);
  const noteId = await beginNote(groupId);
  const text = [marked(first.id, first.text), marked(second.id, second.text, "DREMPEL")];
  await rewrite(noteId, () => noteSchema.node("doc", null, text));
  // As the projection of a note makes them.
  const ids = passages.map(({ id }) => id);
  await db().contribution.updateMany({ where: { id: { in: ids } }, data: { admittedAt: now() } });
  const phone = await said(groupId, { text: "Vanop een telefoon", quoted: true, authorName: guest.name });
  await db().contribution.update({ where: { id: phone }, data: { personId: guest.id } });
  const other = await said(groupId, { text: "Ook vanop een telefoon", kind: "TIP" });

  const { id: reportId } = await beginReport(organiser, event.id);
  const report = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    include: { desk: { include: { note: true } } },
  });
  const deskNoteId = report.desk.note!.id;
  const ownId = newId();
  // Words that were copied from another network's note bring its mark along.
  const elsewhere = (await makeVerdictWorld()).said[0]!;
  await rewrite(deskNoteId, (note) =>
    filledIn(
      note.copy(
        note.content
          .addToEnd(marked(ownId, "Van het verslag"))
          .addToEnd(marked(elsewhere.id, "Van een ander netwerk")),
      ),
    ),
  );
  await decideReport(organiser, reportId);
  await publishReport(organiser, reportId, { number: 1, remark: "", tell: false });
  const email = `willem-${newId().slice(-8)}@example.org`;
  await nameHelper(organiser, report.deskId, { name: "Willem", email, role: "NOTE_TAKER" });
  const writer = await db().person.findFirstOrThrow({ where: { email } });

  const decided = await conclude(world, "Er zijn te weinig stages.", [first.id, phone, other, ownId]);
  const closed = await send(world, [decided]);
  const inClosed = { roundId: closed, conclusionId: decided };
  await giveVerdict(experts[0], inClosed, verdict("ONDERSCHREVEN", "Dit klopt."));
  await replyToVerdicts(steering, inClosed, "Dank.");
  await closeRound(steering, closed);
  await decideOutcome(steering, inClosed, outcome());
  const open = await conclude(world, "De procedure is te zwaar.", [first.id, second.id]);
  const round = await send(world, [open]);
  await giveVerdict(experts[0], { roundId: round, conclusionId: open }, verdict("BIJ_TE_STUREN", "Te vaag."));

  const names = { name: `Stages ${newId().slice(-6)}`, nameEn: "", description: "" };
  const theme = await beginTheme(organiser, networkId, { ...names, conclusionIds: [decided] });
  const otherTheme = await beginTheme(organiser, networkId, { ...names, name: "Vervoer", conclusionIds: [] });
  const phase = await db().phase.create({
    data: { networkId, order: 1, kind: "THEMATISCHE_SESSIES", title: "Verdiepen" },
  });
  const session = await makeListed({ kind: "THEMATISCHE_SESSIE", networkId, themes: [theme] });
  const plan = { phaseId: phase.id, themeId: theme, createdAt: now() };
  await db().plannedSession.create({ data: { ...plan, title: "Staat online", eventId: session.id } });
  const planned = await db().plannedSession.create({ data: { ...plan, title: "Nog te plannen" } });
  return {
    ...world,
    ...{ guest, noteId, first, second, phone, other, ownId, reportId, deskId: report.deskId, deskNoteId },
    ...{ slug: report.slug, decided, closed, open, round, theme, otherTheme, phase, session, planned },
    cookies: {
      visitor: "",
      organiser: await loginAs(organiser.personId!),
      steering: await loginAs(steering.personId!),
      expert: await loginAs(experts[1].personId!),
      member: await loginAs(world.member.personId!),
      writer: await loginAs(writer.id),
      guest: await loginAs(guest.id),
    },
  };
}

export type Chain = Awaited<ReturnType<typeof makeChain>>;
export type Reader = keyof Chain["cookies"];

/** Every page of the chain that somebody may have an address of. */
async function pagesOf({ networkId, event, date, groupId, deskId, reportId, slug, session }: Chain) {
  const of = { where: { networkId }, select: { id: true } } as const;
  const [network, themes, conclusions, rounds, contributions, versions] = await Promise.all([
    db().network.findUniqueOrThrow({ where: { id: networkId } }),
    db().theme.findMany(of),
    db().conclusion.findMany(of),
    db().verdictRound.findMany(of),
    db().contribution.findMany({ where: { groupId: { in: [groupId, deskId] } }, select: { id: true } }),
    db().reportVersion.findMany({ where: { reportId }, select: { number: true } }),
  ]);
  const each = (rows: { id: string }[], path: string) => rows.map(({ id }) => path.replace(":id", id));
  const inArea = `/beheer/netwerken/${networkId}`;
  return [
    ...[`/netwerken/${network.slug}`, `/netwerken/${network.slug}/themas`, "/mijn", "/netwerken"],
    ...each(themes, "/themas/:id"),
    ...each(conclusions, "/besluiten/:id"),
    ...each(contributions, "/bijdragen/:id"),
    ...each(rounds, "/expertengroep/:id"),
    ...rounds.flatMap((round) => each(conclusions, `/expertengroep/${round.id}/:id`)),
    ...[`/verslagen/${slug}`, `/evenementen/${event.slug}`, `/evenementen/${session.slug}`],
    ...versions.map(({ number }) => `/verslagen/${slug}/versies/${number}`),
    ...[inArea, `${inArea}/besluiten`, `${inArea}/themas`, `${inArea}/planning`, `${inArea}/groepen`],
    ...[`${inArea}/verslagen`, `/beheer/groepen/${deskId}/late-tekst`],
    ...each(conclusions, `${inArea}/besluiten/:id`),
    ...each(themes, `${inArea}/themas/:id`),
    ...each(rounds, `${inArea}/besluiten/rondes/:id`),
    ...[
      `/beheer/verslagen/${reportId}`,
      `/beheer/evenementen/${event.id}`,
      `/beheer/datums/${date.id}/groepen`,
    ],
    ...[`/groepen/${groupId}`, `/groepen/${deskId}`, `/groepen/${deskId}/versies`, `/groepen/${deskId}/nota`],
    ...[`/groepen/${groupId}/nota`, `/groepen/${groupId}/leiding`, `/groepen/${groupId}/bijdragen`],
  ];
}

/**
 * Links of the pages of the chain that lead nowhere: "page -> link status".
 * @param get reads a page as the reader whom they are shown to.
 */
export async function brokenLinks(chain: Chain, get: (path: string) => Promise<Page>): Promise<string[]> {
  const shown = new Map<string, string>();
  const broken: string[] = [];
  for (const page of await pagesOf(chain)) {
    const { status, html } = await get(page);
    if (status >= 500) broken.push(`${page} ${status}`);
    if (status === 200) for (const link of linksIn(html)) if (!shown.has(link)) shown.set(link, page);
  }
  for (const [link, page] of shown) {
    const status = await arriveAt(get, link);
    if (status !== 200) broken.push(`${page} -> ${link} ${status}`);
  }
  return broken;
}

/** With what a link ends, after it was sent on. */
async function arriveAt(get: (path: string) => Promise<Page>, link: string, hops = 0): Promise<number> {
  const { status, location } = await get(link);
  if (status < 300 || status >= 400 || !location || hops === 4) return status;
  return arriveAt(get, location.replace("http://localhost:3000", ""), hops + 1);
}

/** What was recorded of a thing, in order. */
export async function happened(subjectId: string): Promise<string[]> {
  const rows = await db().activity.findMany({
    where: { subjectId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind }) => kind);
}
