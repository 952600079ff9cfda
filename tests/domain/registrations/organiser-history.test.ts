import { expect, test } from "vitest";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderAsOrganiser, holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { organisedRegistration } from "~/domain/registrations/organised-registration.server";
import { anonymise } from "~/domain/registrations/retention.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeOrganiser } from "../../support/date-organiser";
import { makeEvent, registerGuest } from "../../support/make";

useDatabase();

test("what an organiser wrote about somebody goes when the registration becomes anonymous", async () => {
  const { event, date } = await makeEvent();
  const { viewer } = await makeOrganiser(event.id);
  const guest = await registerGuest(date.id);
  await cancelRegistration(await holderAsOrganiser(viewer, guest.id), { note: "belde af" });
  await db().$transaction((tx) => anonymise(tx, [guest.id]));
  const told = await db().activity.findFirstOrThrow({
    where: { subjectId: guest.id, kind: "registration.cancelled" },
  });
  expect(told.data).toEqual({ by: "organiser", was: "CONFIRMED" });
  await expect(organisedRegistration(viewer, guest.id)).rejects.toMatchObject({ code: "not-found" });
});

test("the history tells of offers and who let them come about", async () => {
  const { event, date } = await makeEvent({ capacity: 1 });
  const { viewer } = await makeOrganiser(event.id);
  const [first, next] = [await registerGuest(date.id), await registerGuest(date.id)];
  await cancelRegistration(await holderAsOrganiser(viewer, first.id));
  await acceptOffer(await holderByLink(privateToken({ id: next.id, linkVersion: 0 })));
  const { history } = await organisedRegistration(viewer, next.id);
  expect(history.map(({ kind, doer }) => [kind, doer.by])).toEqual([
    ["registration.confirmed", "self"],
    ["registration.offered", "netwerf"],
    ["registration.waitlisted", "self"],
  ]);
});
