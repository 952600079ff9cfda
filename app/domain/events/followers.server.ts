import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId, sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";
import type { FollowInput } from "./follow-form";
import { visibleTo } from "./queries.server";

/**
 * Follows a series by e-mail. Says nothing of whether the address followed it already; then nothing happens, so
 * nobody's mailbox can be filled from here.
 * @throws NotFound
 */
export async function followSeries(
  viewer: Viewer,
  locale: "nl" | "en",
  slug: string,
  { email }: FollowInput,
): Promise<void> {
  const series = await db().eventSeries.findFirst({
    where: { slug, events: { some: visibleTo(viewer) } },
    select: { id: true },
  });
  if (!series) throw new NotFound("series");
  await transaction((tx) => startFollowing(tx, series.id, [{ email, locale, actorId: viewer.personId }]));
}

type NewFollower = { email: string; locale: "nl" | "en"; actorId: string | null };

/** Makes followers of addresses, in a transaction of `record.server`; whoever follows already hears nothing. */
export async function startFollowing(tx: Tx, seriesId: string, newcomers: NewFollower[]): Promise<void> {
  for (const { email, locale, actorId } of newcomers) {
    const id = newId();
    const row = { id, seriesId, email, emailKey: emailKey(email), locale };
    const { count } = await tx.seriesFollower.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) continue;
    await record(tx, { kind: "series.followed", subjectId: id, actorId, data: { seriesId } });
  }
}

/** The address at which a follower stops, signed, so that nobody stops another. */
export function stopPath(slug: string, followerId: string): string {
  return `/reeksen/${slug}/afmelding/${followerId}.${signature(followerId)}`;
}

/** The series that this link is about. Who stopped already may open it again. @throws NotFound */
export async function followedSeries(slug: string, token: string) {
  followerIn(token);
  const series = await db().eventSeries.findUnique({
    where: { slug },
    select: { slug: true, title: true, network: { select: { fundingLine: true } } },
  });
  if (!series) throw new NotFound("series");
  const { network, ...about } = series;
  return { ...about, fundingLine: network?.fundingLine ?? "" };
}

/** Stops the mails; as often as one likes. @throws NotFound */
export async function stopFollowing(slug: string, token: string): Promise<void> {
  await db().seriesFollower.deleteMany({ where: { id: followerIn(token), series: { slug } } });
}

/** Takes an address off every series. */
export async function forgetFollower(tx: Tx, key: string): Promise<void> {
  await tx.seriesFollower.deleteMany({ where: { emailKey: key } });
}

const signature = (id: string) => sign(appSecret(), "series-follower", id);

function followerIn(token: string): string {
  const id = /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
  if (!id || !sameText(token, `${id}.${signature(id)}`)) throw new NotFound("link");
  return id;
}

export type Follower = { id: string; email: string; locale: "nl" | "en" };

const follower = { id: true, email: true, locale: true } as const;

/** Everybody who follows the series of this event, for the letter that it is there; nobody when it has no series. */
export async function unsafeFollowersOf(tx: Tx, eventId: string): Promise<Follower[]> {
  return tx.seriesFollower.findMany({
    where: { series: { events: { some: { id: eventId } } } },
    select: follower,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** One follower; null when they stopped meanwhile. */
export async function unsafeFollower(tx: Tx, id: string): Promise<Follower | null> {
  return tx.seriesFollower.findUnique({ where: { id }, select: follower });
}

/** What a letter to a follower is made of; null when they stopped meanwhile, or the event is no longer there to see. */
export async function unsafeFollowerFacts(followerId: string, eventId: string | null) {
  const row = await db().seriesFollower.findUnique({
    where: { id: followerId },
    select: { series: { select: { slug: true, title: true, network: { select: { fundingLine: true } } } } },
  });
  if (!row) return null;
  const event = eventId === null ? null : await publishedEvent(eventId);
  if (eventId !== null && !event) return null;
  return { series: row.series, event, stopPath: stopPath(row.series.slug, followerId) };
}

async function publishedEvent(id: string) {
  return db().event.findFirst({
    where: { id, publishedAt: { not: null }, cancelledAt: null },
    select: {
      slug: true,
      title: true,
      summary: true,
      occurrences: {
        where: { cancelledAt: null },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { startsAt: true, endsAt: true, venue: { select: { municipality: true, name: true } } },
      },
    },
  });
}
