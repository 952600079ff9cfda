import { expect, test } from "vitest";
import type { ActionFunctionArgs } from "@remix-run/node";
import { addScribe } from "~/domain/activity/record.server";
import { declinePath, invitationToken } from "~/domain/registrations/invitation-links.server";
import { privatePath } from "~/domain/registrations/links.server";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { loader as evaluations } from "~/routes/outreach/evaluations";
import { action as remind } from "~/routes/outreach/invitation-reminders";
import { loader as invitations } from "~/routes/outreach/invitations";
import { action as preview } from "~/routes/outreach/invitations-preview";
import { action as send } from "~/routes/outreach/invitations-sent";
import { action as choose, loader as messages } from "~/routes/outreach/messages";
import { action as previewMessage } from "~/routes/outreach/messages-preview";
import { action as sendMessage } from "~/routes/outreach/messages-sent";
import { action as evaluate, loader as evaluation } from "~/routes/registrations/evaluation";
import { action as decline, loader as declining } from "~/routes/registrations/invitation-declined";
import { action as join, loader as online } from "~/routes/registrations/online";
import { action as register, loader as registering } from "~/routes/registrations/register";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { loginAs } from "../../support/login";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson, someIp } from "../../support/people";

useDatabase();
addScribe(mailScribe);

async function makeOrganised() {
  const made = await makeEvent();
  const person = await makePerson({ name: "Tine" });
  await db().roleGrant.create({ data: { personId: person.id, role: "ORGANISER", eventId: made.event.id } });
  const cookie = await loginAs(person.id);
  const params = { occurrenceId: made.date.id };
  return { ...made, cookie, params, path: `/beheer/datums/${made.date.id}` };
}

/** Posts a list as the browser does: with a field for a file. */
async function upload(made: { params: Record<string, string>; cookie: string }, list: string, file?: Blob) {
  const body = new FormData();
  body.append("list", list);
  body.append("locale", "nl");
  body.append("file", file ?? new Blob([]), file ? "lijst.csv" : "");
  const request = new Request("http://localhost:3000/x", {
    method: "POST",
    body,
    headers: { cookie: made.cookie },
  });
  const context = { requestId: "test", nonce: "", origin: "http://localhost:3000", ip: "127.0.0.1" };
  const route = (() => preview({ request, params: made.params, context })) as (
    args: ActionFunctionArgs,
  ) => Promise<unknown>;
  return call(route, "/x");
}

test("a file with a faulty line names the line; the others are read", async () => {
  const made = await makeOrganised();
  const file = new Blob([
    "Naam;E-mail\r\nJan;jan@example.org\r\nEls;els@@example\r\n\r\nBo;bo@example.org\r\nJan;JAN@example.org",
  ]);
  const answer = await upload(made, "", file);
  const { preview: seen } = answer.data as { preview: { people: object[]; problems: object[] } };
  expect(seen.people).toMatchObject([
    { line: 2, name: "Jan", verdict: "new" },
    { line: 5, name: "Bo", verdict: "new" },
  ]);
  expect(seen.problems).toMatchObject([
    { line: 3, code: "email", text: "els@@example" },
    { line: 6, code: "duplicate", sameAs: 2 },
  ]);
  expect(await db().invitation.count({ where: { occurrenceId: made.date.id } })).toBe(0);
});

test("nothing, a file beside a list, and a file that is no text are refused at their field", async () => {
  const made = await makeOrganised();
  const binary = new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]);
  expect(await upload(made, " \n ")).toMatchObject({ status: 422, data: { errors: { list: "required" } } });
  expect(await upload(made, "a@example.org", new Blob(["b@example.org"]))).toMatchObject({
    status: 422,
    data: { errors: { file: "file-or-list" }, values: { list: "a@example.org" } },
  });
  expect(await upload(made, "", binary)).toMatchObject({ data: { errors: { file: "file-type" } } });
  const many = Array.from({ length: 501 }, (_, i) => `veel${i}@example.org`).join("\n");
  expect(await upload(made, many)).toMatchObject({ data: { errors: { list: "too-many-people" } } });
});

test("formulas, markup and line ends in a list end up as harmless words", async () => {
  const { cookie, params, path, date } = await makeOrganised();
  const list =
    '=HYPERLINK("x") <formule@example.org>\n"<img src=x onerror=alert(1)>\r\nBcc: x@example.org";html@example.org';
  const form = { list, locale: "nl" };
  await call(send, `${path}/uitnodigingen/verzending`, { form, params, cookie });
  const names = await db().invitation.findMany({ where: { occurrenceId: date.id }, select: { name: true } });
  for (const { name } of names) expect(name).not.toMatch(/[\r\n]/);
  const letters = await db().outboxMail.findMany({ where: { letter: "invitation" }, orderBy: { id: "asc" } });
  for (const { toName, toEmail } of letters) expect(`${toName}${toEmail}`).not.toMatch(/[\r\n]/);
  expect(letters.map((letter) => letter.toEmail)).toContain("formule@example.org");
});

test("the letter's link fills in the form, and registering by it answers the invitation", async () => {
  const { event, cookie, params, path, date } = await makeOrganised();
  const list = "Ines <ines-route@example.org>; OCMW Gent; ocmw";
  const sent = await call(send, `${path}/uitnodigingen/verzending`, {
    form: { list, locale: "nl" },
    params,
    cookie,
  });
  expect(sent).toMatchObject({ status: 302, location: `${path}/uitnodigingen?verstuurd=1` });
  const { id } = await db().invitation.findFirstOrThrow({ where: { occurrenceId: date.id } });
  const url = `/evenementen/${event.slug}/inschrijven?datum=${date.id}&uitnodiging=${invitationToken(id)}`;
  const page = await call(registering, url, { params: { slug: event.slug } });
  expect(page.data).toMatchObject({
    prefill: { name: "Ines", organisation: "OCMW Gent", participantType: "LOKAAL_BESTUUR" },
  });
  const form = {
    formKey: newId(),
    occurrenceId: date.id,
    name: "Ines",
    email: "ines-prive@example.org",
    participantType: "LOKAAL_BESTUUR",
    invitation: invitationToken(id),
  };
  expect(await call(register, url, { form, params: { slug: event.slug }, ip: someIp() })).toMatchObject({
    status: 302,
  });
  const list2 = await call(invitations, `${path}/uitnodigingen?staat=ingeschreven`, { params, cookie });
  expect(list2.data).toMatchObject({
    counts: { registered: 1, invited: 0 },
    invitations: [{ state: "registered" }],
  });
  expect(await call(remind, path, { form: {}, params, cookie })).toMatchObject({
    location: `${path}/uitnodigingen?herinnerd=0`,
  });
});

test("opening the page to decline says nothing; pressing the button does", async () => {
  const { cookie, params, path, date } = await makeOrganised();
  await call(send, path, { form: { list: "nee-route@example.org", locale: "en" }, params, cookie });
  const { id } = await db().invitation.findFirstOrThrow({ where: { occurrenceId: date.id } });
  const asked = { params: { token: invitationToken(id) } };
  expect((await call(declining, declinePath(id), asked)).data).toMatchObject({ state: "invited" });
  expect(await call(decline, declinePath(id), { ...asked, form: {} })).toMatchObject({
    location: declinePath(id),
  });
  expect((await call(declining, declinePath(id), asked)).data).toMatchObject({ state: "declined" });
  expect(await call(decline, "/x", { params: { token: `${id}.x` }, form: {} })).toMatchObject({
    status: 404,
  });
});

test("a message is written, looked at and sent; who was chosen elsewhere stays chosen", async () => {
  const { cookie, params, path, date } = await makeOrganised();
  const [anna, berta] = [await registerGuest(date.id), await registerGuest(date.id)];
  const chosen = await call(messages, `${path}/berichten?wie=${anna.id}&wie=${berta.id}&wie=x`, {
    params,
    cookie,
  });
  expect(chosen.data).toMatchObject({
    values: { wie: [anna.id, berta.id] },
    audiences: [{ audience: "chosen", count: 2 }, {}, {}],
  });
  const searched = await call(messages, `${path}/berichten?zoek=${anna.email}`, { params, cookie });
  expect(searched.data).toMatchObject({ values: { wie: [anna.id] } });
  const posted = await call(choose, `${path}/berichten`, { form: { wie: anna.id }, params, cookie });
  expect(posted.data).toMatchObject({ values: { wie: [anna.id] } });
  const form = { formKey: newId(), audience: "chosen", wie: anna.id, subject: "Dag", body: "Tot dan." };
  expect((await call(previewMessage, path, { form, params, cookie })).data).toMatchObject({
    written: { count: 1, subject: "Dag" },
  });
  expect(
    await call(previewMessage, path, { form: { ...form, subject: " ", body: "" }, params, cookie }),
  ).toMatchObject({
    status: 422,
    data: { errors: { subject: "required", body: "required" } },
  });
  for (let i = 0; i < 2; i += 1)
    expect(await call(sendMessage, path, { form, params, cookie })).toMatchObject({
      location: `${path}/berichten?verstuurd=1`,
    });
  expect(await db().outboxMail.count({ where: { letter: "message", toEmail: anna.email } })).toBe(1);
  expect(
    await call(sendMessage, path, { form: { ...form, formKey: newId(), wie: newId() }, params, cookie }),
  ).toMatchObject({
    status: 409,
    data: { reason: "nobody-chosen", values: { body: "Tot dan." } },
  });
});

test("another's date is not there: no page, no preview, no sending", async () => {
  const { params, date } = await makeOrganised();
  const { cookie } = await makeOrganised();
  const list = { list: "x@example.org", locale: "nl" };
  const message = { formKey: newId(), audience: "confirmed", subject: "x", body: "x" };
  for (const loader of [invitations, messages, evaluations])
    for (const who of [{ cookie }, {}])
      expect(await call(loader, "/x", { params, ...who })).toMatchObject({ status: 404 });
  for (const [action, form] of [
    [preview, list],
    [send, list],
    [remind, {}],
    [choose, {}],
    [previewMessage, message],
    [sendMessage, message],
  ] as const)
    expect(await call(action, "/x", { params, cookie, form })).toMatchObject({ status: 404 });
  expect(await db().invitation.count({ where: { occurrenceId: date.id } })).toBe(0);
});

test("the evaluation and the online session belong to the private link", async () => {
  const { date } = await makeOrganised();
  await db().occurrence.update({
    where: { id: date.id },
    data: {
      onlineUrl: "https://meet.example.org/x",
      startsAt: new Date(Date.now() - 3_600_000),
      endsAt: new Date(Date.now() + 1_800_000),
    },
  });
  const row = await db().registration.create({
    data: {
      occurrenceId: date.id,
      name: "Olga",
      email: "olga@example.org",
      emailKey: "olga@example.org",
      status: "CONFIRMED",
      participantType: "VAKBOND",
      arrival: 1,
      queueRank: 1,
      formKey: newId(),
      partyId: newId(),
      ticketCode: newId(),
      createdAt: new Date(),
    },
  });
  const path = privatePath(row);
  const params = { token: path.split("/").at(-1)! };
  expect((await call(online, `${path}/online`, { params })).data).toMatchObject({
    open: true,
    early: false,
    goTo: null,
  });
  const form = { score: "4", mostUseful: "", improve: "" };
  expect(await call(evaluate, path, { params, form })).toMatchObject({
    status: 409,
    data: { reason: "not-present" },
  });
  expect(await call(join, path, { params, form: {} })).toMatchObject({
    location: `${path}/online?deelnemen`,
  });
  expect((await call(online, `${path}/online?deelnemen`, { params })).data).toMatchObject({
    goTo: "https://meet.example.org/x",
  });
  expect(await call(evaluate, path, { params, form: {} })).toMatchObject({
    status: 422,
    data: { errors: { score: "required" } },
  });
  expect(await call(evaluate, path, { params, form })).toMatchObject({
    location: `${path}/evaluatie?bewaard`,
  });
  expect((await call(evaluation, path, { params })).data).toMatchObject({
    evaluation: { score: 4 },
    closed: null,
  });
  for (const route of [evaluate, join])
    expect(await call(route, "/x", { params: { token: "x" }, form })).toMatchObject({ status: 404 });
});
