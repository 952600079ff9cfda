import { unsafeRoundFacts } from "~/domain/reports/conclusions/letter-facts.server";
import { roundPath } from "~/domain/reports/conclusions/ui/paths";
import { absoluteUrl } from "~/platform/origin.server";
import { formatDay } from "~/ui/dates";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

type Locale = "nl" | "en";

/** How many conclusions wait for an expert, and where; null when none does any more, or the round was closed. */
export async function verdictLetter(
  letter: "verdict-round" | "verdict-reminder",
  data: Record<string, unknown>,
  locale: Locale,
): Promise<Letter | null> {
  const about = await unsafeRoundFacts(String(data.roundId), String(data.personId));
  if (!about) return null;
  const { hello, [letter]: w } = words[locale];
  const { network, waiting } = about;
  return {
    subject: w.subject(waiting, network.name),
    heading: w.heading(waiting),
    blocks: [
      text(hello(about.name)),
      text(w.text(network.name)),
      facts([w.round, about.title], [w.due, formatDay(about.dueOn, locale)]),
      button(w.button, absoluteUrl(roundPath(about.id))),
      small(w.small),
    ],
    replyTo: network.contactEmail ? { name: network.contactName, address: network.contactEmail } : undefined,
    footer: network.fundingLine || undefined,
  };
}
