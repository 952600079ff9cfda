import { unsafeCommentsLetter, unsafePublishedLetter } from "~/domain/reports/letter-facts.server";
import { absoluteUrl } from "~/platform/origin.server";
import { formatDeadline } from "~/ui/dates";
import { button, facts, small, text, type Letter } from "../letter";
import { words } from "./words";

type Locale = "nl" | "en";
type Data = Record<string, unknown>;

/** Asks who was there what they think of the draft; null once nobody asks any more. */
export async function reportCommentsLetter(data: Data, locale: Locale): Promise<Letter | null> {
  const about = await unsafeCommentsLetter(String(data.inviteeId));
  if (!about) return null;
  const { hello, contact, "report-comments": w } = words[locale];
  const { event } = about;
  return {
    subject: w.subject(event.title),
    heading: w.heading,
    blocks: [
      text(hello(about.name)),
      text(w.text(event.title)),
      facts([w.until, formatDeadline(about.commentsUntil, locale)]),
      button(w.button, absoluteUrl(`/verslag/${String(data.token)}`)),
      small(w.small),
      ...(event.contactEmail ? [small(contact(event.contactName || event.contactEmail))] : []),
    ],
    ...closing(event),
  };
}

/** Says that the report is there, or better, and what became of one's own words. */
export async function reportPublishedLetter(data: Data, locale: Locale): Promise<Letter | null> {
  const about = await unsafePublishedLetter(data as Parameters<typeof unsafePublishedLetter>[0]);
  if (!about) return null;
  const { hello, "report-published": w } = words[locale];
  const { event, comments, groups, cited, first, remark } = about;
  return {
    subject: first ? w.subject(event.title) : w.correctedSubject(event.title),
    heading: first ? w.heading : w.correctedHeading,
    blocks: [
      text(hello(about.name)),
      text(w.text(event.title)),
      facts([w.changed, !first && remark], [w.group, groups.join("\n")]),
      ...(groups.length > 0 && cited > 0 ? [text(w.cited(cited))] : []),
      ...comments.flatMap((comment) => [
        { kind: "quote" as const, text: comment.text },
        text([comment.outcome === "TAKEN" ? w.taken : w.notTaken, comment.answer].filter(Boolean).join(". ")),
      ]),
      button(w.button, absoluteUrl(about.path)),
    ],
    ...closing(event),
  };
}

type Event = { contactName: string; contactEmail: string; network: { fundingLine: string } | null };

function closing({ contactName, contactEmail, network }: Event): Pick<Letter, "replyTo" | "footer"> {
  return {
    replyTo: contactEmail ? { name: contactName, address: contactEmail } : undefined,
    footer: network?.fundingLine,
  };
}
