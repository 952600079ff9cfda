import { unsafeFollowerFacts } from "~/domain/events/followers.server";
import { absoluteUrl } from "~/platform/origin.server";
import { formatRange } from "~/ui/dates";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

type Locale = "nl" | "en";
type Facts = NonNullable<Awaited<ReturnType<typeof unsafeFollowerFacts>>>;

/** The letters to who follows a series; null when they stopped meanwhile or the edition is gone. */
export async function seriesLetter(
  name: "series-followed" | "series-edition",
  data: Record<string, unknown>,
  locale: Locale,
): Promise<Letter | null> {
  const eventId = typeof data.eventId === "string" ? data.eventId : null;
  const about = await unsafeFollowerFacts(String(data.followerId), eventId);
  if (!about) return null;
  return name === "series-followed" ? followed(about, locale) : edition(about, locale);
}

function followed({ series, stopPath }: Facts, locale: Locale): Letter {
  const w = words[locale]["series-followed"];
  return {
    subject: w.subject(series.title),
    heading: w.heading(series.title),
    blocks: [
      text(w.text),
      button(w.button, absoluteUrl(`/reeksen/${series.slug}`)),
      small(`${w.small}\n${absoluteUrl(stopPath)}`),
    ],
    footer: series.network?.fundingLine,
  };
}

function edition({ series, event, stopPath }: Facts, locale: Locale): Letter | null {
  if (!event) return null;
  const { [locale]: w } = words;
  const letter = w["series-edition"];
  const dates = event.occurrences.map(({ startsAt, endsAt, venue }): [string, string] => [
    w.when,
    `${formatRange(startsAt, endsAt, locale)}${venue ? `\n${venue.name}, ${venue.municipality}` : ""}`,
  ]);
  return {
    subject: letter.subject(event.title),
    heading: letter.heading(event.title),
    blocks: [
      text([letter.text(series.title), event.summary].filter(Boolean).join("\n")),
      facts(...dates),
      button(letter.button, absoluteUrl(`/evenementen/${event.slug}`)),
      small(`${letter.small(series.title)}\n${absoluteUrl(stopPath)}`),
    ],
    footer: series.network?.fundingLine,
  };
}
