import { expect, test } from "vitest";
import { eraseOldLetters } from "~/domain/activity/outbox.server";
import { forgetOldPersons } from "~/domain/people/forget.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { forgetMe, mayBeForgotten } from "~/domain/registrations/forget-me.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { anonymiseOld } from "~/domain/registrations/retention.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";

useDatabase();

/** Somebody who registered, as they look when they have logged in. */
async function somebody(occurrenceId: string) {
  const email = `roos-${newId().slice(-8)}@example.org`;
  const registration = await registerGuest(occurrenceId, { email, name: "Roos Rood" });
  const person = await db().person.findUniqueOrThrow({ where: { emailKey: email } });
  const viewer: Viewer = { ...visitor, personId: person.id, name: "Roos Rood", email };
  return { registration, person, viewer, email };
}

test("who is still expected gives the seat up first; nothing is erased before", async () => {
  const { date } = await makeEvent();
  const { viewer, email } = await somebody(date.id);
  expect(await mayBeForgotten(viewer)).toBe(false);
  await expect(forgetMe(viewer)).rejects.toMatchObject({ reason: "still-registered" });
  expect(await db().person.count({ where: { emailKey: email } })).toBe(1);
  await expect(forgetMe(visitor)).rejects.toMatchObject({ code: "not-allowed" });
});

test("after the day a person is forgotten: the count stays, and nothing says whose it was", async () => {
  const { date } = await makeEvent();
  const { viewer, registration, email, person } = await somebody(date.id);
  const other = await somebody(date.id);
  await db().outboxMail.create({
    data: {
      key: newId(),
      letter: "confirmed",
      toEmail: email.toUpperCase(),
      data: {},
      createdAt: new Date(),
      dueAt: new Date(),
    },
  });
  await db().seriesFollower.create({
    data: { email, emailKey: email, series: { create: { slug: newId(), title: "Reeks" } } },
  });
  setClock(() => addDays(date.endsAt, 1));
  expect(await mayBeForgotten(viewer)).toBe(true);
  await forgetMe(viewer);

  expect(
    await db().person.findMany({ where: { id: { in: [person.id, other.person.id] } }, select: { id: true } }),
  ).toEqual([{ id: other.person.id }]);
  const row = await db().registration.findUniqueOrThrow({ where: { id: registration.id } });
  expect(row).toMatchObject({ name: "", email: "", emailKey: "", personId: null, status: "CONFIRMED" });
  await expect(holderByLink(privateToken({ id: registration.id, linkVersion: 0 }))).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await db().seriesFollower.count({ where: { emailKey: email } })).toBe(0);
  const letters = await db().outboxMail.findMany({
    where: { toEmail: { contains: email, mode: "insensitive" } },
    orderBy: { id: "asc" },
  });
  expect(letters).toEqual([]);
  const traces = await db().activity.findMany({ orderBy: { id: "asc" } });
  expect(JSON.stringify(traces)).not.toContain("Roos");
  expect(JSON.stringify(traces)).not.toContain(email);
});

test("the last administrator stays", async () => {
  const person = await db().person.create({
    data: {
      email: "an@example.org",
      emailKey: "an@example.org",
      name: "An",
      roleGrants: { create: { role: "ADMINISTRATOR" } },
    },
  });
  const viewer: Viewer = {
    ...visitor,
    personId: person.id,
    email: "an@example.org",
    grants: [{ role: "ADMINISTRATOR", networkId: null, eventId: null }],
  };
  await expect(forgetMe(viewer)).rejects.toMatchObject({ reason: "last-administrator" });
});

test("the clock forgets too: registrations after two years, then persons whom nothing ties to us", async () => {
  const { date } = await makeEvent();
  const { registration, person } = await somebody(date.id);
  const cancelled = await somebody(date.id);
  await cancelRegistration(
    await holderByLink(privateToken({ id: cancelled.registration.id, linkVersion: 0 })),
  );
  setClock(() => addDays(date.endsAt, 700));
  expect([await anonymiseOld(), await forgetOldPersons()]).toEqual([0, 0]);
  setClock(() => addDays(date.endsAt, 735));
  expect(await anonymiseOld()).toBeGreaterThanOrEqual(2);
  expect(await forgetOldPersons()).toBeGreaterThanOrEqual(2);
  expect(await anonymiseOld()).toBe(0);
  expect(await db().person.count({ where: { id: person.id } })).toBe(0);
  expect((await db().registration.findUniqueOrThrow({ where: { id: registration.id } })).name).toBe("");
});

test("a letter that was sent long ago keeps its key and loses its address", async () => {
  const at = new Date();
  const row = {
    letter: "confirmed",
    toEmail: "a@example.org",
    data: { code: "123456" },
    createdAt: at,
    dueAt: at,
  };
  await db().outboxMail.createMany({
    data: [
      { ...row, key: "sent", acceptedAt: at, subject: "Dag", html: "<p>", text: "x" },
      { ...row, key: "waiting" },
    ],
  });
  setClock(() => addDays(at, 91));
  await eraseOldLetters();
  expect(await db().outboxMail.findUniqueOrThrow({ where: { key: "sent" } })).toMatchObject({
    toEmail: "",
    subject: null,
    html: null,
    data: {},
  });
  expect(await db().outboxMail.findUniqueOrThrow({ where: { key: "waiting" } })).toMatchObject({
    toEmail: "a@example.org",
  });
});
