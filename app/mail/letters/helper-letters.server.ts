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
  const { role, group, event, day, report } = about;
  const { name, may, button: label } = w.roles[role];
  const page = role === "FACILITATOR" && day ? "leiding" : "nota";
  const asked = report
    ? { heading: w.reportHeading, what: w.reportText(report), may: w.reportMay, label: w.reportButton }
    : { heading: w.heading(name), what: w.text(name, event?.title ?? ""), may, label };
  return {
    subject: w.subject(name, group.title),
    heading: asked.heading,
    blocks: [
      text(hello(about.name)),
      text(asked.what),
      facts(
        [w.group, !report && group.title],
        [w.question, group.guidingQuestion],
        [w.when, day && formatRange(day.startsAt, day.endsAt, locale)],
        [w.where, day?.venue && `${day.venue.name}, ${day.venue.municipality}`],
        [w.room, group.room],
        [w.may, asked.may],
      ),
      button(asked.label, absoluteUrl(`/groepen/${group.id}/${page}`)),
      small(w.small),
    ],
    replyTo: event?.contactEmail ? { name: event.contactName, address: event.contactEmail } : undefined,
    footer: event?.network?.fundingLine,
  };
}
