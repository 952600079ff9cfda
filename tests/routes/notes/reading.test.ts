import { afterAll, expect, test } from "vitest";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { action as start } from "~/routes/notes/correction";
import { action as end } from "~/routes/notes/correction-end";
import { loader as word } from "~/routes/notes/docx";
import { action as freeze, loader as state } from "~/routes/notes/freeze";
import { loader as late } from "~/routes/notes/late-text";
import { action as take } from "~/routes/notes/late-text-taken";
import { loader as plain } from "~/routes/notes/markdown";
import { loader as reader } from "~/routes/notes/reader";
import { action as restore } from "~/routes/notes/restoration";
import { loader as version } from "~/routes/notes/version";
import { action as name, loader as versions } from "~/routes/notes/versions";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeTable } from "../../support/note-world";
import { keepVersion, lateEditOf, writeNoteText } from "../../support/written-note";

useDatabase();
afterAll(() => keeper().close());

const MARKDOWN = "# Kop\n\nWoord <b>x</b>\n";

async function table() {
  const made = await makeTable();
  const noteId = await writeNoteText(made.groupId, MARKDOWN);
  const params = { groupId: made.groupId };
  const as = (cookie: string, more: object = {}) => ({ cookie, params, ...more });
  return { ...made, noteId, params, as };
}

test("a guest at the table reads the note as safe HTML, and may do nothing but read", async () => {
  const { as, guest, groupId } = await table();
  const { data, status } = await call(reader, `/groepen/${groupId}`, as(guest.cookie));
  expect(status).toBe(200);
  expect(data).toMatchObject({
    html: "<h3>Kop</h3>\n<p>Woord &lt;b&gt;x&lt;/b&gt;</p>\n",
    may: { write: false, lead: false, organise: false },
  });
  expect((await call(name, "/", as(guest.cookie, { form: { name: "x" } }))).status).toBe(404);
  expect((await call(freeze, "/", as(guest.cookie, { form: {} }))).status).toBe(404);
});

test("the files are named after event and group, and stay in no cache", async () => {
  const { as, participant, event, groupId } = await table();
  const group = await db().focusGroup.findUniqueOrThrow({ where: { id: groupId } });
  const text = await call(plain, "/", as(participant.cookie));
  expect(text.data).toBe(MARKDOWN);
  const file = await call(word, "/", as(participant.cookie));
  expect([...file.bytes!.slice(0, 2)]).toEqual([..."PK"].map((sign) => sign.charCodeAt(0)));
  for (const [{ headers }, extension] of [
    [text, "md"],
    [file, "docx"],
  ] as const) {
    const stored = decodeURIComponent(headers.get("content-disposition")!);
    expect(stored).toContain(`${event.title} - ${group.title}.${extension}`);
    expect(headers.get("cache-control")).toBe("no-store");
  }
});

test("a name that is missing or too long comes back at the field", async () => {
  const { as, taker, groupId } = await table();
  const ask = (given: string) => call(name, "/", as(taker.cookie, { form: { name: given } }));
  expect(await ask(" ")).toMatchObject({ status: 422, data: { errors: { name: "required" } } });
  expect(await ask("x".repeat(101))).toMatchObject({ status: 422, data: { errors: { name: "too-long" } } });
  expect((await ask("Voor de pauze")).location).toBe(`/groepen/${groupId}/versies`);
  expect((await call(versions, "/", as(taker.cookie))).data).toMatchObject({
    versions: [{ remark: "Voor de pauze", madeBy: "Nele Notulist" }],
  });
});

test("a version is compared with one of the same note, and with nothing else", async () => {
  const { as, facilitator, noteId, groupId } = await table();
  const first = await keepVersion(noteId);
  await writeNoteText(groupId, "# Kop\n\nAnders\n");
  const second = await keepVersion(noteId);
  const params = { groupId, versionId: second.id };
  const ask = (met: string) => call(version, `/x?met=${met}`, { ...as(facilitator.cookie), params });
  expect((await ask(first.id)).data).toMatchObject({ since: { number: 1 }, may: { restore: true } });
  expect((await ask("")).data).toMatchObject({ since: { number: 1 } });
  for (const odd of ["x", newId(), "%00"]) expect((await ask(odd)).status).toBe(404);
  const back = await call(restore, "/", {
    cookie: facilitator.cookie,
    params: { groupId, versionId: first.id },
    form: {},
  });
  expect(back.location).toMatch(new RegExp(`^/groepen/${groupId}/versies/`));
});

test("freezing, correcting and ending it lead back to the same page; twice is refused in words", async () => {
  const { as, organiser, groupId } = await table();
  const page = `/beheer/groepen/${groupId}/bevriezing`;
  const send = (action: typeof freeze, form: Record<string, string> = {}) =>
    call(action, "/", as(organiser.cookie, { form }));
  expect(await send(start, { remark: "x" })).toMatchObject({
    status: 409,
    data: { reason: "note-not-frozen" },
  });
  expect((await send(freeze)).location).toBe(page);
  expect(await send(freeze)).toMatchObject({ status: 409, data: { reason: "already-done" } });
  expect(await send(start, { remark: "" })).toMatchObject({
    status: 422,
    data: { errors: { remark: "required" } },
  });
  expect((await send(start, { remark: "Een naam" })).location).toBe(page);
  expect((await call(state, page, as(organiser.cookie))).data).toMatchObject({
    condition: "correcting",
    correction: "Een naam",
  });
  expect((await send(end, { remark: "Een naam" })).location).toBe(page);
  expect(await send(end, { remark: "Nog" })).toMatchObject({ status: 409 });
});

test("a late text is decided on once; the second who decides hears so", async () => {
  const { as, organiser, noteId, groupId } = await table();
  const { id } = await lateEditOf(noteId, "laat");
  const page = `/beheer/groepen/${groupId}/late-tekst`;
  const ask = () =>
    call(take, "/", { cookie: organiser.cookie, params: { groupId, lateEditId: id }, form: {} });
  expect((await ask()).location).toBe(`${page}?gedaan=opgenomen`);
  expect((await ask()).location).toBe(`${page}?reden=already-done`);
  expect((await call(late, page, as(organiser.cookie))).data).toMatchObject({ edits: [] });
});
