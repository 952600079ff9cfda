import { unsafeHelperFacts } from "~/domain/focus-groups/lead/helpers.server";
import { absoluteUrl } from "~/platform/origin.server";
import { formatRange } from "~/ui/dates";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

type Locale = "nl" | "en";

/** What is asked of who helps a group, and where; null when their help ended before the letter left. */
export async function helperLetter(data: Record<string, unknown>, locale: Locale): Promise<Letter | null> {
  const about = await unsafeHelperFacts(data as Parameters<typeof unsafeHelperFacts>[0]);
  if (!about) return null;
  const { hello, "group-helper": w } = words[locale];
  const { role, group, event, venue } = about;
  const { name, may, button: label } = w.roles[role];
  const page = role === "FACILITATOR" ? "leiding" : "nota";
  return {
    subject: w.subject(name, group.title),
    heading: w.heading(name),
    blocks: [
      text(hello(about.name)),
      text(w.text(name, event.title)),
      facts(
        [w.group, group.title],
        [w.question, group.guidingQuestion],
        [w.when, formatRange(about.startsAt, about.endsAt, locale)],
        [w.where, venue && `${venue.name}, ${venue.municipality}`],
        [w.room, group.room],
        [w.may, may],
      ),
      button(label, absoluteUrl(`/groepen/${group.id}/${page}`)),
      small(w.small),
    ],
    replyTo: event.contactEmail ? { name: event.contactName, address: event.contactEmail } : undefined,
    footer: event.network?.fundingLine,
  };
}
