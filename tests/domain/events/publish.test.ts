import { afterAll, beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { emptyParts } from "~/domain/events/checklist";
import { followSeries } from "~/domain/events/followers.server";
import { publishEvent, takeOffline } from "~/domain/events/publish.server";
import { visitor } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeListed, makeSeries } from "../../support/events";
import { registerGuest } from "../../support/make";
import { makeOrganisers } from "../../support/organise";
import { viewerWith } from "../../support/people";

useDatabase();
let stop: () => void;
beforeAll(() => void (stop = addScribe(mailScribe)));
afterAll(() => stop());

const row = (id: string) => db().event.findUniqueOrThrow({ where: { id } });
const happenings = (subjectId: string, kind: string) => db().activity.count({ where: { subjectId, kind } });

test("a draft goes online once, however often and fast one presses", async () => {
  const { network, tine } = await makeOrganisers();
  const { id } = await makeListed({ networkId: network.id, published: false });
  await Promise.all([publishEvent(tine, id), publishEvent(tine, id), publishEvent(tine, id)]);
  expect((await row(id)).publishedAt).not.toBeNull();
  expect(await happenings(id, "event.published")).toBe(1);
});

test("who follows the series hears of an edition once, also when it went offline in between", async () => {
  const { network, tine } = await makeOrganisers();
  const series = await makeSeries();
  await makeListed({ seriesId: series.id, days: [{ in: -100 }] });
  await followSeries(visitor, "nl", series.slug, { email: "volger@example.org" });
  const { id } = await makeListed({ networkId: network.id, seriesId: series.id, published: false });
  await publishEvent(tine, id);
  await takeOffline(tine, id);
  await publishEvent(tine, id);
  expect(
    await db().outboxMail.count({ where: { letter: "series-edition", toEmail: "volger@example.org" } }),
  ).toBe(1);
});

test("nothing goes online without a day to come, a place, or after it was cancelled", async () => {
  const { network, tine } = await makeOrganisers();
  const draft = { networkId: network.id, published: false };
  const reasons = [];
  for (const event of [
    await makeListed({ ...draft, days: [] }),
    await makeListed({ ...draft, days: [{ in: -3 }] }),
    await makeListed({ ...draft, days: [{ in: 3, cancelled: true }] }),
    await makeListed({ ...draft, cancelled: true }),
  ])
    reasons.push(await publishEvent(tine, event.id).catch((error: { reason: string }) => error.reason));
  const nowhere = await makeListed({ ...draft, days: [{ in: 3, online: true }] });
  await db().occurrence.updateMany({ where: { eventId: nowhere.id }, data: { onlineUrl: "" } });
  reasons.push(await publishEvent(tine, nowhere.id).catch((error: { reason: string }) => error.reason));
  expect(reasons).toEqual(["incomplete", "incomplete", "incomplete", "event-cancelled", "incomplete"]);
});

test("the checklist names every part that is empty, in the order in which one fills them", () => {
  const at = new Date("2027-01-01T00:00:00Z");
  const date = {
    startsAt: new Date("2027-02-01T00:00:00Z"),
    cancelledAt: null,
    onlineUrl: "",
    hasVenue: true,
  };
  const empty = { description: "", contactEmail: "", itemCount: 0, occurrences: [] };
  expect(emptyParts(empty, at)).toEqual(["date", "place", "description", "programme", "contact"]);
  expect(emptyParts({ ...empty, itemCount: 3, occurrences: [date] }, at)).toEqual(["description", "contact"]);
  expect(emptyParts({ ...empty, occurrences: [date, { ...date, hasVenue: false }] }, at)).toContain("place");
  const full = { description: "x", contactEmail: "a@example.org", itemCount: 1, occurrences: [date] };
  expect(emptyParts(full, at)).toEqual([]);
});

test("an event goes offline only while nobody has a seat or stands in line", async () => {
  const { network, tine } = await makeOrganisers();
  const { id, occurrences } = await makeListed({ networkId: network.id });
  const guest = await registerGuest(occurrences[0]!.id);
  await expect(takeOffline(tine, id)).rejects.toMatchObject({ reason: "has-registrations" });
  await db().registration.update({ where: { id: guest.id }, data: { status: "CANCELLED" } });
  await takeOffline(tine, id);
  expect((await row(id)).publishedAt).toBeNull();
});

test("registering and going offline at the same moment: one of the two is refused", async () => {
  const { network, tine } = await makeOrganisers();
  for (let round = 0; round < 6; round += 1) {
    const { id, occurrences } = await makeListed({ networkId: network.id });
    const said = (work: Promise<unknown>) =>
      work.then(
        () => "done",
        (error: { reason: string }) => error.reason,
      );
    const [registering] = await Promise.all([
      said(registerGuest(occurrences[0]!.id)),
      said(takeOffline(tine, id)),
    ]);
    const online = (await row(id)).publishedAt !== null;
    expect([registering, online]).toEqual(online ? ["done", true] : ["not-published", false]);
  }
});

test("another network's organiser and a door helper put nothing online or offline", async () => {
  const { network, stranger } = await makeOrganisers();
  const { id } = await makeListed({ networkId: network.id });
  for (const viewer of [stranger, visitor, viewerWith("CHECK_IN", { networkId: network.id })])
    for (const act of [publishEvent, takeOffline]) await expect(act(viewer, id)).rejects.toThrow("not-found");
  expect((await row(id)).publishedAt).not.toBeNull();
});
