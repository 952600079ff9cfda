import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addScribe, record, transaction } from "~/domain/activity/record.server";
import { followedSeries, followSeries, stopFollowing, stopPath } from "~/domain/events/followers.server";
import { visitor } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { asText } from "~/mail/letter";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { useDatabase } from "../../support/database";
import { makeListed, makeSeries } from "../../support/events";

useDatabase();
let stopListening: () => void;
beforeAll(() => void (stopListening = addScribe(mailScribe)));
afterAll(() => stopListening());
beforeEach(async () => void (await db().outboxMail.deleteMany()));

async function seriesWithEdition() {
  const series = await makeSeries();
  const event = await makeListed({ title: "Derde editie", seriesId: series.id });
  return { series, event };
}

const letters = async () => {
  const rows = await db().outboxMail.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ letter, toEmail, locale }) => [letter, toEmail, locale]);
};
const written = async () => {
  const row = await db().outboxMail.findFirstOrThrow({ orderBy: [{ createdAt: "desc" }] });
  const letter = await writeLetter(row as QueuedLetter);
  return letter && asText(letter);
};
const publish = (eventId: string) =>
  transaction((tx) => record(tx, { kind: "event.published", subjectId: eventId, eventId }));

test("following twice, in any spelling and at once, makes one follower and one mail", async () => {
  const { series } = await seriesWithEdition();
  const follow = (email: string) => followSeries(visitor, "nl", series.slug, { email });
  await Promise.all(["Noor@Example.org", "noor@example.org", "NOOR@example.org"].map(follow));
  expect(await db().seriesFollower.count({ where: { seriesId: series.id } })).toBe(1);
  expect((await letters()).map(([letter]) => letter)).toEqual(["series-followed"]);
  expect(await db().activity.count({ where: { kind: "series.followed" } })).toBe(1);
});

test("a series that one may not see cannot be followed", async () => {
  const series = await makeSeries();
  await makeListed({ seriesId: series.id, published: false });
  await expect(followSeries(visitor, "nl", series.slug, { email: "a@example.org" })).rejects.toThrow(
    NotFound,
  );
});

test("an edition that goes online is told once to each follower, in their language", async () => {
  const { series, event } = await seriesWithEdition();
  await followSeries(visitor, "nl", series.slug, { email: "nl@example.org" });
  await followSeries(visitor, "en", series.slug, { email: "en@example.org" });
  await db().outboxMail.deleteMany();
  await publish(event.id);
  await publish(event.id);
  expect((await letters()).sort()).toEqual([
    ["series-edition", "en@example.org", "en"],
    ["series-edition", "nl@example.org", "nl"],
  ]);
});

test("the letter says when and where, and how to stop", async () => {
  const { series, event } = await seriesWithEdition();
  await followSeries(visitor, "nl", series.slug, { email: "nl@example.org" });
  const { id } = await db().seriesFollower.findFirstOrThrow({ where: { seriesId: series.id } });
  await db().outboxMail.deleteMany();
  await publish(event.id);
  const text = await written();
  expect(text).toContain("Derde editie");
  expect(text).toContain("Zaal, Brugge");
  expect(text).toContain(`/evenementen/${event.slug}`);
  expect(text).toContain(stopPath(series.slug, id));
});

test("who stopped gets no more letters, not even one that was on its way", async () => {
  const { series, event } = await seriesWithEdition();
  await followSeries(visitor, "nl", series.slug, { email: "weg@example.org" });
  await publish(event.id);
  const { id } = await db().seriesFollower.findFirstOrThrow({ where: { seriesId: series.id } });
  const token = stopPath(series.slug, id).split("/").at(-1)!;
  await stopFollowing(series.slug, token);
  await stopFollowing(series.slug, token);
  expect(await written()).toBeNull();
  expect((await followedSeries(series.slug, token)).title).toBe("LDE-dagen");
});

test("a link that is not ours stops nobody", async () => {
  const { series } = await seriesWithEdition();
  await followSeries(visitor, "nl", series.slug, { email: "blijft@example.org" });
  const { id } = await db().seriesFollower.findFirstOrThrow({ where: { seriesId: series.id } });
  const genuine = stopPath(series.slug, id).split("/").at(-1)!;
  const forged = [id, `${id}.${"a".repeat(22)}`, genuine.slice(0, -1), `${genuine}x`, "x"];
  for (const token of forged) await expect(stopFollowing(series.slug, token)).rejects.toThrow(NotFound);
  expect(await db().seriesFollower.count({ where: { id } })).toBe(1);
});
