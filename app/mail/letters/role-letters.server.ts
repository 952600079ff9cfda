import { unsafeGrantFacts } from "~/domain/people/grant-facts.server";
import { absoluteUrl } from "~/platform/origin.server";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

type Locale = "nl" | "en";

/** What somebody may do now, and where; null when the role was taken away before the letter left. */
export async function roleLetter(data: Record<string, unknown>, locale: Locale): Promise<Letter | null> {
  const about = await unsafeGrantFacts(data as Parameters<typeof unsafeGrantFacts>[0]);
  if (!about) return null;
  const { hello, "role-granted": w } = words[locale];
  const { name, may } = w.roles[about.role];
  const where = about.event?.title ?? about.network?.name ?? w.everywhere;
  return {
    subject: w.subject(name, where),
    heading: w.heading(name),
    blocks: [
      text(hello(about.person.name)),
      text(w.text(name, where)),
      facts([w.may, may]),
      button(w.button, absoluteUrl(pathOf(about))),
      small(w.small),
    ],
    footer: (about.network ?? about.event?.network)?.fundingLine,
  };
}

type Place = { role: string; eventId: string | null; networkId: string | null };

/** Where the work is: an organiser has rooms of their own, everybody else starts at their own page. */
function pathOf({ role, eventId, networkId }: Place): string {
  if (role !== "ORGANISER" && role !== "ADMINISTRATOR") return "/mijn";
  if (networkId) return `/beheer/netwerken/${networkId}`;
  return eventId ? `/beheer/evenementen/${eventId}` : "/beheer";
}
