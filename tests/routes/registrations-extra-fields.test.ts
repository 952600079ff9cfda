import { expect, test } from "vitest";
import { action } from "~/routes/registrations/register";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { call } from "../support/call";
import { useDatabase } from "../support/database";
import { makeEvent, registerGuest } from "../support/make";

useDatabase();

test("fields that no form has change neither status, seats nor role", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  await registerGuest(date.id);
  const email = `slim-${newId().slice(-13)}@example.org`;
  const answer = await call(action, `/evenementen/${event.slug}/inschrijven`, {
    params: { slug: event.slug },
    form: {
      formKey: newId(),
      occurrenceId: date.id,
      name: "Slim",
      email,
      participantType: "LDE_ONDERNEMING",
      status: "CONFIRMED",
      beyondCapacity: "on",
      walkIn: "true",
      capacity: "999",
      role: "ADMINISTRATOR",
      queueRank: "-1",
      linkVersion: "7",
      replacesId: newId(),
    },
  });
  expect(answer.status).toBe(302);
  const row = await db().registration.findFirstOrThrow({ where: { email } });
  expect(row).toMatchObject({ status: "WAITLISTED", walkIn: false, linkVersion: 0, replacesId: null });
  expect(row.queueRank).toBe(row.arrival);
  expect((await db().occurrence.findUniqueOrThrow({ where: { id: date.id } })).capacity).toBe(1);
  expect(await db().roleGrant.count()).toBe(0);
});
