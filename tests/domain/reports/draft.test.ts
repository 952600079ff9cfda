import { expect, test } from "vitest";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { passagesOf } from "~/domain/focus-groups/note/passages";
import { projectCitations } from "~/domain/reports/citations.server";
import { addNewContributions, beginReport } from "~/domain/reports/draft.server";
import { unsafeFacts } from "~/domain/reports/facts.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeListed } from "../../support/events";
import { viewerWith } from "../../support/people";
import {
  arrive,
  blocks,
  makeReport,
  makeSession,
  rewrite,
  said,
  textOf,
  useNotes,
} from "../../support/reports";
import { writeNoteText } from "../../support/written-note";

useDatabase();
useNotes();

test("a draft tells who was there, each once, the programme, the groups and what was said, and nothing else", async () => {
  const session = await makeSession(2);
  const { event, one, two, organiser, network } = session;
  const [first, second] = event.occurrences as unknown as [{ id: string }, { id: string }];
  await db().event.update({ where: { id: event.id }, data: { severalDates: true } });
  await arrive(first.id, { email: "twee@example.org", organisation: "De Winning", type: "LDE_ONDERNEMING" });
  await arrive(second.id, { email: "twee@example.org", organisation: "De Winning", type: "LDE_ONDERNEMING" });
  const vera = await arrive(first.id, { type: "VAKBOND", organisation: "ABVV" });
  await db().focusGroupMember.create({ data: { groupId: one, registrationId: vera.id } });
  await db().programmeItem.create({
    data: {
      ...{
        eventId: event.id,
        kind: "TOELICHTING",
        title: "Hoe wij het doen",
        startMinute: 570,
        endMinute: 600,
      },
      speakers: { create: [{ name: "Noor Faes", title: "directeur" }] },
    },
  });
  await writeNoteText(
    one,
    "# Verslag\n\nIets.\n\n## Synthese\n\nMensen willen begeleiding.\n\n## Rest\n\nNog iets.",
  );
  const ids = {
    root: await said(one, { text: "Begeleiding na de overstap", order: 1, supports: 2 }),
    quoted: await said(one, {
      text: "Wie belt er maandag?\nWij.",
      kind: "TIP",
      quoted: true,
      authorName: "Fatma",
      organisation: "De Winning",
    }),
    question: await said(two, { text: "Wie betaalt dat?", kind: "OPEN_VRAAG" }),
  };
  await said(one, { text: "zelfde", mergedIntoId: ids.root });
  await said(one, { text: "ook zo", mergedIntoId: ids.root });
  await said(one, { text: "wacht nog", admitted: false });
  await said(one, { text: "niet", declined: true });
  await makeListed({ title: "Volgende sessie", networkId: network.id, days: [{ in: 40 }] });
  await makeListed({ title: "Nog niet online", networkId: network.id, published: false });
  await makeListed({ title: "Van een ander" });

  const { id, made } = await beginReport(organiser, event.id);
  expect(made).toBe(true);
  const { deskId, state, networkId } = await db().report.findUniqueOrThrow({ where: { id } });
  expect({ state, networkId }).toEqual({ state: "DRAFT", networkId: network.id });
  const desk = await db().note.findUniqueOrThrow({ where: { groupId: deskId }, include: { text: true } });
  const note = await textOf(desk.id);
  const markdown = noteToMarkdown(note);
  expect(desk.text?.markdown).toBe(markdown);
  const lines = markdown.split("\n").filter(Boolean);
  expect(lines.slice(0, -1)).toEqual([
    "# Wie was er",
    "Er waren 2 deelnemers van 2 organisaties, over 2 dagen samen.",
    "- LDE-onderneming: 1",
    "- Vakbond: 1",
    "**Organisaties:** ABVV, De Winning.",
    "# Programma en sprekers",
    "- 9.30 uur: Hoe wij het doen, door Noor Faes (directeur)",
    "# Tafel 1",
    "**De vraag:** Wat hebben we nodig?",
    "**Aan tafel:** 1 × Vakbond",
    "## In het kort",
    "Mensen willen begeleiding.",
    "## Noden",
    "- Begeleiding na de overstap (3×)",
    "## Tips",
    "- Wie belt er maandag?\\",
    "  Wij.",
    "# Tafel 2",
    "**De vraag:** Wat doen we zelf?",
    "## In het kort",
    "\\[Vul aan: wat zei deze groep, in enkele zinnen?\\]",
    "# Kernideeën",
    "- Wie belt er maandag?\\",
    "  Wij. (Fatma, De Winning)",
    "- Begeleiding na de overstap (3×)",
    "# Open vragen",
    "- Wie betaalt dat? (Tafel 2)",
    "# Wat volgt",
  ]);
  expect(lines.at(-1)).toMatch(/^- Volgende sessie: .*, Brugge$/);
  expect(new Set(passagesOf(note).map((one) => `${one.id} ${one.kind}`))).toEqual(
    new Set([`${ids.root} NOOD`, `${ids.quoted} TIP`, `${ids.question} OPEN_VRAAG`]),
  );
  expect(await db().contribution.count({ where: { groupId: deskId } })).toBe(0);
});

test("a report is begun once, also by two at a time, and its text is never made anew", async () => {
  const { event, organiser, stranger } = await makeSession();
  const begun = await Promise.all([1, 2, 3].map(() => beginReport(organiser, event.id)));
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  expect(begun.filter(({ made }) => made)).toHaveLength(1);
  const { id, deskId } = await db().report.findUniqueOrThrow({ where: { eventId: event.id } });
  const note = await db().note.findUniqueOrThrow({ where: { groupId: deskId } });
  await rewrite(
    note.id,
    blocks((block) => (block.type.name === "heading" ? null : block)),
  );
  const before = await textOf(note.id);
  expect(await beginReport(organiser, event.id)).toEqual({ id, made: false });
  expect((await textOf(note.id)).toJSON()).toEqual(before.toJSON());
  const activities = await db().activity.findMany({
    where: { subjectId: id },
    select: { kind: true, data: true },
    orderBy: { id: "asc" },
  });
  expect(activities).toEqual([{ kind: "report.begun", data: { groupId: deskId } }]);
  await expect(beginReport(stranger, event.id)).rejects.toMatchObject({ code: "not-found" });
});

test("new contributions come under a heading, once, and what was taken out stays out", async () => {
  const texts = { old: "", gone: "" };
  const report = await makeReport(async ({ one }) => {
    texts.old = await said(one, { text: "Eerst" });
    texts.gone = await said(one, { text: "Weg hiermee", kind: "TIP" });
  });
  const { organiser, id, noteId, one, two } = report;
  await expect(addNewContributions(organiser, id)).rejects.toMatchObject({ reason: "nothing-new" });
  await rewrite(
    noteId,
    blocks((block) => (block.textContent === "Weg hiermee" ? null : block)),
  );
  await db().reportCitation.createMany({
    data: [{ reportId: id, contributionId: texts.gone, text: "Weg hiermee" }],
  });
  await projectCitations(report.deskId);
  const before = await textOf(noteId);
  const fresh = await said(two, { text: "Later gezegd" });
  await addNewContributions(organiser, id);
  const after = await textOf(noteId);
  expect(after.content.cut(0, before.content.size).toJSON()).toEqual(before.content.toJSON());
  const added = noteToMarkdown(after.type.create(null, after.content.cut(before.content.size)));
  expect(added).toMatch(/^# Nieuwe bijdragen \(.*\)\n\n## Tafel 2\n\n- Later gezegd\n$/);
  expect(passagesOf(after).map((passage) => passage.id)).toEqual([texts.old, fresh]);
  await expect(addNewContributions(organiser, id)).rejects.toMatchObject({ reason: "nothing-new" });
  expect(one).not.toBe(two);
});

test("of an event that nobody registered for here the figures of its document count", async () => {
  const { event } = await makeSession();
  await db().attendanceFigure.createMany({
    data: [
      { eventId: event.id, type: null, count: 60, qualifier: "MORE_THAN" },
      { eventId: event.id, type: "VAKBOND", count: null },
    ],
  });
  const { present } = await unsafeFacts(event.id);
  expect(present).toEqual({
    total: 60,
    qualifier: "MORE_THAN",
    byType: [{ type: "VAKBOND", count: null }],
    organisations: [],
  });
});

test("an organiser of the network and an administrator begin it too; others of it do not", async () => {
  for (const role of ["ORGANISER", "ADMINISTRATOR"] as const) {
    const { event, network } = await makeSession();
    const viewer = viewerWith(role, role === "ORGANISER" ? { networkId: network.id } : {});
    expect((await beginReport(viewer, event.id)).made).toBe(true);
  }
  const { event, network } = await makeSession();
  for (const role of ["EXPERT", "STEERING", "MEMBER", "NOTE_TAKER"] as const)
    await expect(beginReport(viewerWith(role, { networkId: network.id }), event.id)).rejects.toMatchObject({
      code: "not-found",
    });
});
