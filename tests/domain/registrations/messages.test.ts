import { expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { MessageForm, toType, toWorkshop, type MessageInput } from "~/domain/registrations/message";
import { messagesOf, previewMessage } from "~/domain/registrations/messages.server";
import { sendMessage } from "~/domain/registrations/send-message.server";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";
import { makePerson, viewerWith } from "../../support/people";

useDatabase();
addScribe(mailScribe);

const message = (more: Partial<MessageInput> = {}): MessageInput => ({
  formKey: newId(),
  audience: "confirmed",
  wie: [],
  subject: "Parkeren",
  body: "In de garage.",
  ...more,
});

async function makeCrowd() {
  const made = await makeEvent({ capacity: 3, workshops: [5, 5] });
  const organiser = viewerWith(
    "ORGANISER",
    { eventId: made.event.id },
    (await makePerson({ name: "Tine" })).id,
  );
  const { round, date } = made;
  const wish = (i: number) => [{ roundId: round!.id, firstItemId: round!.items[i]!.id, secondItemId: null }];
  const guests = {
    first: await registerGuest(date.id, { wishes: wish(0) }),
    second: await registerGuest(date.id, { wishes: wish(1), type: "VAKBOND" }),
    gone: await registerGuest(date.id),
    waiting: await registerGuest(date.id, { type: "VAKBOND" }),
  };
  await db().presence.create({
    data: { registrationId: guests.first.id, arrivedAt: new Date(), device: "Inkom" },
  });
  await cancelRegistration(await holderByLink(privateToken({ id: guests.gone.id, linkVersion: 0 })));
  return { ...made, organiser, guests };
}

test("each group is exactly who belongs to it", async () => {
  const { organiser, date, round, guests } = await makeCrowd();
  const { first, second, waiting, gone } = guests;
  const elsewhere = await registerGuest((await makeEvent()).date.id);
  const groups: [string, string[], { id: string }[]][] = [
    ["confirmed", [], [first, second]],
    ["waiting", [], [waiting]],
    ["present", [], [first]],
    ["absent", [], [second]],
    [toWorkshop(round!.items[1]!.id), [], [second]],
    [toType("VAKBOND"), [], [second]],
    ["chosen", [waiting.id, gone.id, elsewhere.id], [gone, waiting]],
  ];
  for (const [audience, wie, expected] of groups) {
    const count = await sendMessage(organiser, date.id, message({ audience, wie }));
    const sent = await db().organiserMessage.findFirstOrThrow({
      where: { occurrenceId: date.id, audience },
    });
    expect([audience, ...sent.registrationIds]).toEqual([audience, ...expected.map((one) => one.id)]);
    expect(count).toBe(expected.length);
    expect(await previewMessage(organiser, date.id, audience, wie)).toEqual({ count, withoutAddress: 0 });
    expect(
      await db().outboxMail.count({
        where: { letter: "message", data: { path: ["subjectId"], equals: sent.id } },
      }),
    ).toBe(expected.length);
  }
  const { messages, audiences } = await messagesOf(organiser, date.id, []);
  expect(messages[0]).toMatchObject({ audience: "chosen", count: 2, sender: "Tine" });
  expect(audiences.map(({ audience, count }) => [audience, count])).toEqual([
    ["confirmed", 2],
    ["waiting", 1],
    [toWorkshop(round!.items[0]!.id), 1],
    [toWorkshop(round!.items[1]!.id), 1],
    ["type:LDE_ONDERNEMING", 1],
    ["type:VAKBOND", 1],
  ]);
});

test("a form that is sent five times at once sends one message", async () => {
  const { organiser, date } = await makeCrowd();
  const input = message();
  const counts = await Promise.all(Array.from({ length: 5 }, () => sendMessage(organiser, date.id, input)));
  expect(counts).toEqual([2, 2, 2, 2, 2]);
  expect(await db().organiserMessage.count({ where: { occurrenceId: date.id } })).toBe(1);
  expect(await db().activity.count({ where: { occurrenceId: date.id, kind: "message.sent" } })).toBe(1);
});

test("a message to nobody is not sent, and who has no address is counted apart", async () => {
  const { organiser, date, guests } = await makeCrowd();
  await expect(
    sendMessage(organiser, date.id, message({ audience: toType("KOEPEL") })),
  ).rejects.toMatchObject({
    reason: "nobody-chosen",
  });
  expect(await db().organiserMessage.count({ where: { occurrenceId: date.id } })).toBe(0);
  await db().registration.update({ where: { id: guests.first.id }, data: { email: "", emailKey: "" } });
  expect(await previewMessage(organiser, date.id, "confirmed", [])).toEqual({ count: 1, withoutAddress: 1 });
});

test("another event's organiser sees and sends nothing", async () => {
  const { date } = await makeCrowd();
  const stranger = viewerWith("ORGANISER", { eventId: newId() }, newId());
  await expect(messagesOf(stranger, date.id, [])).rejects.toThrow(NotFound);
  await expect(previewMessage(stranger, date.id, "confirmed", [])).rejects.toThrow(NotFound);
  await expect(sendMessage(stranger, date.id, message())).rejects.toThrow(NotFound);
});

test("a subject is one line, and a group must be one we know", () => {
  const form = { formKey: newId(), audience: "confirmed", subject: "Dag\r\nBcc: x@example.org", body: "Dag" };
  expect(MessageForm.parse(form)).toMatchObject({ subject: "Dag Bcc: x@example.org", wie: [] });
  for (const audience of ["", "everybody", "item:", "type:ADMIN", "type:VAKBOND\n", "__proto__"])
    expect(MessageForm.safeParse({ ...form, audience }).success).toBe(false);
  const id = newId();
  expect(MessageForm.parse({ ...form, wie: [id, "x", id] }).wie).toEqual([id]);
});
