import { afterAll, beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { removeDate, removeDraft } from "~/domain/events/remove-draft.server";
import { takeOffline } from "~/domain/events/publish.server";
import { contribute, withdraw } from "~/domain/focus-groups/contributions/contribute.server";
import { decline } from "~/domain/focus-groups/contributions/admit.server";
import { merge } from "~/domain/focus-groups/contributions/merge.server";
import { createGroup, removeGroup } from "~/domain/focus-groups/edit-groups.server";
import { endHelp } from "~/domain/focus-groups/lead/helpers.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { addTextListener } from "~/domain/focus-groups/note/text-listeners";
import { forgetScribe } from "~/domain/focus-groups/table/retention.server";
import { endMember } from "~/domain/networks/group-members.server";
import { removePhase } from "~/domain/networks/phases.server";
import { takeNetworkOffline } from "~/domain/networks/publish.server";
import { forgetMe } from "~/domain/registrations/forget-me.server";
import { citeOnChange } from "~/domain/reports/citations.server";
import { withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { removeSource } from "~/domain/reports/conclusions/sources.server";
import { forgetCommenterScribe } from "~/domain/reports/personal-data.server";
import { publishReport } from "~/domain/reports/publish.server";
import {
  changeTheme,
  mergeTheme,
  restoreTheme,
  retireTheme,
  splitTheme,
} from "~/domain/reports/themes/change.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { brokenLinks, happened, makeChain, type Chain, type Reader } from "../../support/chain";
import { useDatabase, useOnce } from "../../support/database";
import { groupInput } from "../../support/groups";
import { getPage } from "../../support/in-process";
import { makeNetworkGroup } from "../../support/networks";
import { RememberedPages } from "../../support/remembered-pages";
import { blocks, rewrite, useNotes } from "../../support/reports";

const database = useDatabase();
useNotes();

const stops: (() => void)[] = [];
beforeAll(() => {
  stops.push(addScribe(forgetScribe), addScribe(forgetCommenterScribe), addTextListener(citeOnChange));
});
afterAll(() => stops.forEach((stop) => stop()));

/** Every deletion is of the same chain, so that what it does not touch need not be read again. */
const theChain = useOnce(database, makeChain);
const pages = new RememberedPages();

const EVERYBODY: Reader[] = ["visitor", "guest", "member", "writer", "expert", "steering", "organiser"];

/** The chain's pages lead nowhere that is not there, for these readers. */
async function expectWhole(chain: Chain, readers: Reader[] = ["visitor", "organiser"]) {
  const broken: Partial<Record<Reader, string[]>> = {};
  await pages.whileItStands(async (readAs) => {
    for (const reader of readers) broken[reader] = await brokenLinks(chain, readAs(chain.cookies[reader]));
  });
  expect(broken).toEqual(Object.fromEntries(readers.map((reader) => [reader, []])));
}

const isGone = (text: string) => blocks((block) => (block.textContent.includes(text) ? null : block));
const contribution = (id: string) => db().contribution.findUniqueOrThrow({ where: { id } });
const caller = ({ organiser }: Chain) => ({ viewer: organiser, guestSecret: null });
const changesOf = async (themeId: string) =>
  (await db().themeChange.findMany({ where: { themeId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ kind }) => kind,
  );

/** The day is over: nobody is expected any more. */
async function afterTheDay({ event }: Chain) {
  const yesterday = addDays(now(), -1);
  await db().occurrence.updateMany({
    where: { eventId: event.id },
    data: { startsAt: addDays(yesterday, -1), endsAt: yesterday },
  });
}

test("before anything is deleted every link leads somewhere, for everybody", async () => {
  await expectWhole(theChain(), EVERYBODY);
}, 300_000);

test("a passage that goes from a group's note keeps its words, its page and what leans on it", async () => {
  const chain = theChain();
  const { first, noteId, decided, slug } = chain;
  await rewrite(noteId, isGone(first.text));
  expect(await contribution(first.id)).toMatchObject({
    text: first.text,
    inNote: false,
    passageLostAt: expect.any(Date),
  });
  const { html } = await getPage(`/bijdragen/${first.id}`);
  expect(html).toContain(first.text);
  expect((await getPage(`/besluiten/${decided}`)).html).toContain(first.text);
  expect((await getPage(`/verslagen/${slug}`)).html).toContain(first.text);
  await expectWhole(chain);
}, 120_000);

test("a passage that goes from a report stays in the version that had it, and is known as gone", async () => {
  const chain = theChain();
  const { first, deskNoteId, reportId, organiser, slug } = chain;
  const instead = noteSchema.node("paragraph", null, [noteSchema.text("Iets anders.")]);
  await rewrite(deskNoteId, (note) =>
    blocks((block) => (block.textContent.includes(first.text) ? instead : block))(note),
  );
  const key = { reportId_contributionId: { reportId, contributionId: first.id } };
  const citation = () => db().reportCitation.findUniqueOrThrow({ where: key });
  await expect.poll(async () => (await citation()).lostAt).toBeInstanceOf(Date);
  expect((await citation()).text).toBe(first.text);
  await publishReport(organiser, reportId, { number: 2, remark: "Korter", tell: false });
  expect((await getPage(`/verslagen/${slug}`)).html).not.toContain(first.text);
  expect((await getPage(`/verslagen/${slug}/versies/1`)).html).toContain(first.text);
  expect((await getPage(`/bijdragen/${first.id}`)).html).toContain(`/verslagen/${slug}/versies/1`);
  await expectWhole(chain);
}, 120_000);

test("a version of a report that another one follows stays to be read", async () => {
  const chain = theChain();
  const { organiser, reportId, deskNoteId, slug, ownId } = chain;
  await rewrite(deskNoteId, isGone("Van het verslag"));
  await publishReport(organiser, reportId, { number: 2, remark: "Een zin weg", tell: false });
  expect((await getPage(`/verslagen/${slug}/versies/1`)).html).toContain("Van het verslag");
  expect((await getPage(`/bijdragen/${ownId}`)).status).toBe(200);
  expect((await happened(reportId)).filter((kind) => kind === "report.published")).toHaveLength(2);
  await expectWhole(chain);
}, 120_000);

test("a contribution that is left out or merged afterwards keeps its page and what leans on it", async () => {
  const chain = theChain();
  const { groupId, phone, other, decided } = chain;
  await merge(caller(chain), groupId, other, phone);
  await decline(caller(chain), groupId, phone);
  expect(await contribution(phone)).toMatchObject({
    declinedAt: expect.any(Date),
    text: "Vanop een telefoon",
  });
  expect(await contribution(other)).toMatchObject({ mergedIntoId: phone });
  expect([await happened(phone), await happened(other)]).toEqual([
    ["contribution.declined"],
    ["contribution.merged"],
  ]);
  for (const id of [phone, other]) expect((await getPage(`/bijdragen/${id}`)).status).toBe(200);
  expect((await getPage(`/besluiten/${decided}`)).html).toContain("Vanop een telefoon");
  await expectWhole(chain);
}, 120_000);

test("only what nobody let in can be taken back, and nothing leans on that", async () => {
  const chain = theChain();
  const { groupId, guest, phone } = chain;
  const by = { viewer: { ...chain.member, personId: guest.id, grants: [] }, guestSecret: null };
  const said = { kind: "TIP" as const, text: "Toch niet", organisation: "", name: "", anonymous: false };
  const id = await contribute(by, groupId, { ...said, formKey: newId() });
  await withdraw(by, groupId, id);
  expect(await happened(id)).toEqual(["contribution.sent", "contribution.withdrawn"]);
  await expect(withdraw(by, groupId, phone)).rejects.toThrow(new Conflict("already-decided"));
  await expectWhole(chain);
}, 120_000);

test("a group that said something cannot be removed; one that said nothing can", async () => {
  const chain = theChain();
  const { organiser, groupId, date } = chain;
  await expect(removeGroup(organiser, groupId)).rejects.toThrow(new Conflict("group-has-note"));
  const empty = await createGroup(organiser, date.id, groupInput({ title: "Leeg" }));
  await removeGroup(organiser, empty);
  expect(await happened(empty)).toEqual(["group.created", "group.removed"]);
  await expectWhole(chain);
}, 120_000);

test("an event of which something is told, or at which something was said, cannot be removed", async () => {
  const chain = theChain();
  const { organiser, event, date, groupId } = chain;
  const inUse = new Conflict("in-use");
  await expect(removeDraft(organiser, event.id)).rejects.toThrow(inUse);
  await expect(takeOffline(organiser, event.id)).rejects.toThrow(new Conflict("has-registrations"));
  await db().registration.deleteMany({ where: { occurrence: { eventId: event.id } } });
  await takeOffline(organiser, event.id);
  await expectWhole(chain);
  await db().note.updateMany({ where: { groupId }, data: { head: 0 } });
  // What is left of it is the report, and what came from phones.
  await expect(removeDraft(organiser, event.id)).rejects.toThrow(inUse);
  await expect(removeDate(organiser, date.id)).rejects.toThrow(inUse);
  await db().report.update({ where: { id: chain.reportId }, data: { eventId: null } });
  await expect(removeDraft(organiser, event.id)).rejects.toThrow(inUse);
}, 120_000);

test("who was there and is forgotten leaves what they said, without their name", async () => {
  const chain = theChain();
  const { guest, phone, reportId } = chain;
  await db().reportComment.create({
    data: { reportId, personId: guest.id, name: guest.name, text: "Klopt.", at: now() },
  });
  await afterTheDay(chain);
  await forgetMe({ ...chain.member, personId: guest.id, email: guest.email, grants: [] });
  expect(await contribution(phone)).toMatchObject({
    text: "Vanop een telefoon",
    authorName: null,
    personId: null,
  });
  expect(await db().reportComment.findMany({ where: { reportId } })).toMatchObject([
    { text: "Klopt.", name: "", personId: null },
  ]);
  expect(await happened(guest.id)).toContain("person.forgotten");
  await expectWhole(chain);
}, 120_000);

test("who answered, decided or organised and is forgotten leaves what was answered and decided", async () => {
  const chain = theChain();
  const { experts, steering, decided, open } = chain;
  for (const one of [experts[0], steering]) await forgetMe(one);
  const of = { conclusionId: { in: [decided, open] } };
  const verdicts = await db().verdict.findMany({ where: of, orderBy: { givenAt: "asc" } });
  expect(verdicts.map(({ remark }) => remark)).toEqual(["Dit klopt.", "Te vaag."]);
  expect(await db().verdictReply.findMany({ where: of })).toMatchObject([{ text: "Dank.", personId: null }]);
  expect(await db().conclusion.findUniqueOrThrow({ where: { id: decided } })).toMatchObject({
    ...{ outcome: "ONDERSCHREVEN", decidedAs: "STEERING" },
  });
  const tested = await getPage(`/expertengroep/${chain.round}/${open}`, chain.cookies.organiser);
  expect(tested.html).toContain("Te vaag.");
  expect(tested.html).not.toContain(experts[0].name);
  await expectWhole(chain, ["visitor", "expert", "organiser"]);
}, 120_000);

test("a conclusion that is withdrawn keeps its page, and says so wherever it stood", async () => {
  const chain = theChain();
  const { organiser, networkId, decided, open, theme } = chain;
  for (const conclusionId of [decided, open])
    await withdrawConclusion(organiser, { networkId, conclusionId });
  expect((await happened(decided)).at(-1)).toBe("conclusion.withdrawn");
  const { status, html } = await getPage(`/besluiten/${decided}`);
  expect([status, html.includes("ingetrokken")]).toEqual([200, true]);
  expect((await getPage(`/themas/${theme}`)).status).toBe(200);
  await expectWhole(chain, EVERYBODY);
}, 300_000);

test("a source that is removed stays in the history, and the last one cannot go", async () => {
  const chain = theChain();
  const { organiser, networkId, open, first, second } = chain;
  const place = { networkId, conclusionId: open };
  await removeSource(organiser, place, first.id);
  const key = { conclusionId_contributionId: { conclusionId: open, contributionId: first.id } };
  expect(await db().conclusionSource.findUniqueOrThrow({ where: key })).toMatchObject({
    text: first.text,
    removedAt: expect.any(Date),
  });
  expect((await happened(open)).at(-1)).toBe("conclusion.source-removed");
  await expect(removeSource(organiser, place, second.id)).rejects.toThrow(new Conflict("last-source"));
  await expectWhole(chain);
}, 120_000);

test("a round that is closed stays to be read", async () => {
  const chain = theChain();
  const { steering, round, cookies } = chain;
  await closeRound(steering, round);
  expect((await happened(round)).at(-1)).toBe("verdict-round.closed");
  expect((await getPage(`/expertengroep/${round}`, cookies.expert)).status).toBe(200);
  await expectWhole(chain, ["visitor", "expert", "organiser"]);
}, 120_000);

test("a theme that is renamed, split, retired, restored or merged keeps its address and tells what it was", async () => {
  const chain = theChain();
  const { organiser, networkId, theme, otherTheme, decided } = chain;
  const place = { networkId, themeId: theme };
  await changeTheme(organiser, place, { name: "Werkplekken", nameEn: "", description: "" });
  const split = await splitTheme(organiser, place, { name: "Apart", nameEn: "", conclusionIds: [decided] });
  await retireTheme(organiser, place);
  await expectWhole(chain);
  await restoreTheme(organiser, place);
  await mergeTheme(organiser, place, otherTheme);
  await mergeTheme(organiser, { networkId, themeId: split }, otherTheme);
  expect(await changesOf(theme)).toEqual(["BEGUN", "RENAMED", "SPLIT", "RETIRED", "RESTORED", "MERGED"]);
  for (const id of [theme, split])
    expect((await getPage(`/themas/${id}`)).location).toMatch(new RegExp(`/themas/${otherTheme}(\\?|$)`));
  expect((await getPage(`/themas/${otherTheme}`)).html).toContain("Er zijn te weinig stages.");
  await retireTheme(organiser, { networkId, themeId: otherTheme });
  await expectWhole(chain, EVERYBODY);
}, 300_000);

test("who leaves a group of the network leaves what they answered", async () => {
  const chain = theChain();
  const { organiser, networkId, experts, round, cookies } = chain;
  const group = await makeNetworkGroup(networkId);
  const seat = { groupId: group.id, personId: experts[0].personId!, joinedAt: now() };
  const { id } = await db().networkGroupMember.create({ data: seat });
  await endMember(organiser, networkId, group.id, id);
  expect(await db().roleGrant.count({ where: { networkId, personId: experts[0].personId! } })).toBe(0);
  expect(await db().verdict.count({ where: { personId: experts[0].personId! } })).toBe(2);
  expect((await db().networkGroupMember.findUniqueOrThrow({ where: { id } })).leftAt).toBeInstanceOf(Date);
  expect((await getPage(`/expertengroep/${round}`, cookies.organiser)).status).toBe(200);
  await expectWhole(chain, ["expert", "organiser"]);
}, 120_000);

test("who wrote at a desk and does so no more comes nowhere near it; what they wrote stays", async () => {
  const chain = theChain();
  const { organiser, deskId, reportId, cookies } = chain;
  const { personId } = await db().groupHelper.findFirstOrThrow({ where: { groupId: deskId } });
  await endHelp(organiser, deskId, { personId, role: "NOTE_TAKER" });
  for (const path of [`/beheer/verslagen/${reportId}`, `/groepen/${deskId}`, `/groepen/${deskId}/nota`])
    expect((await getPage(path, cookies.writer)).status).toBe(404);
  await expectWhole(chain, ["writer", "organiser"]);
}, 120_000);

test("a planned session that goes takes nothing along, and a phase in which one stands stays", async () => {
  const chain = theChain();
  const { organiser, networkId, phase, planned } = chain;
  await expect(removePhase(organiser, networkId, phase.id)).rejects.toThrow(new Conflict("in-use"));
  await db().plannedSession.delete({ where: { id: planned.id } });
  await expectWhole(chain);
}, 120_000);

test("a network that goes offline leaves its own people every page, and everybody else no dead link", async () => {
  const chain = theChain();
  const { organiser, networkId, slug } = chain;
  await takeNetworkOffline(organiser, networkId);
  expect((await happened(networkId)).at(-1)).toBe("network.withdrawn");
  // Who was there read it: what was published stays.
  expect((await getPage(`/verslagen/${slug}`)).status).toBe(200);
  await expectWhole(chain, EVERYBODY);
}, 300_000);
