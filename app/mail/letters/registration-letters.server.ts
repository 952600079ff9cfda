import { calendarFile } from "~/documents/calendar.server";
import { calendarEntryOf } from "~/domain/registrations/calendar-entry.server";
import type { LetterFacts } from "~/domain/registrations/letter-facts.server";
import { meetingOf } from "~/domain/registrations/rules";
import { absoluteUrl } from "~/platform/origin.server";
import { formatDeadline, formatMinuteRange, formatRange } from "~/ui/dates";
import { button, facts, small, text, type Attachment, type Block, type Letter } from "../letter";
import { words } from "./words";

type Data = Record<string, unknown>;
type Locale = "nl" | "en";
type Writer = (
  about: LetterFacts,
  data: Data,
  locale: Locale,
) => { subject: string; heading: string; blocks: Block[]; attachments?: Attachment[] };

const title = (about: LetterFacts) => about.event.title;
const url = (about: LetterFacts) => absoluteUrl(about.path);
const deadline = (data: Data, locale: Locale) => formatDeadline(new Date(String(data.expiresAt)), locale);

/** The letters about one registration, by name. The frame (greeting, facts, link, reply address) is the same for all. */
const writers: Record<string, Writer> = {
  confirmed(about, _data, locale) {
    const w = words[locale];
    return {
      subject: w.confirmed.subject(title(about)),
      heading: w.confirmed.heading,
      blocks: [text(w.confirmed.text), day(about, locale), button(w.yourPage, url(about)), small(w.keep)],
      attachments: [calendar(about)],
    };
  },
  waitlisted(about, data, locale) {
    const w = words[locale];
    return {
      subject: w.waitlisted.subject(title(about)),
      heading: w.waitlisted.heading,
      blocks: [
        text(w.waitlisted.text(Number(data.place))),
        day(about, locale),
        button(w.yourPage, url(about)),
        small(w.keep),
      ],
    };
  },
  offered(about, data, locale) {
    const w = words[locale].offered;
    return {
      subject: w.subject(title(about)),
      heading: w.heading,
      blocks: [
        text(w.text(deadline(data, locale))),
        day(about, locale),
        button(w.button, url(about)),
        small(w.small),
      ],
    };
  },
  "offer-expired": plain("offer-expired"),
  cancelled(about, data, locale) {
    return { ...plain("cancelled")(about, data, locale), attachments: [calendar(about)] };
  },
  moved(about, _data, locale) {
    const w = words[locale];
    return {
      subject: w.moved.subject(title(about)),
      heading: w.moved.heading,
      blocks: [text(w.moved.text), day(about, locale), button(w.yourPage, url(about))],
      attachments: [calendar(about)],
    };
  },
  "choices-changed": plain("choices-changed"),
  link: plain("link"),
  "link-sent": plain("link-sent"),
  "link-renewed": plain("link-renewed"),
  reminder(about, data, locale) {
    const w = words[locale];
    const when = w.reminder[data.when === "day" ? "day" : "week"];
    return {
      subject: w.reminder.subject(title(about), when.day),
      heading: when.heading,
      blocks: [
        day(about, locale),
        ...(typeof data.group === "string" ? [facts([w.group, data.group])] : []),
        button(w.yourPage, url(about)),
        text(w.reminder.text),
      ],
    };
  },
  thanks(about, _data, locale) {
    const w = words[locale].thanks;
    return {
      subject: w.subject(title(about)),
      heading: w.heading,
      blocks: [text(w.text), button(w.button, `${url(about)}/evaluatie`), text(w.certificate)],
    };
  },
  "workshop-offered"(about, data, locale) {
    const w = words[locale]["workshop-offered"];
    const blocks = [
      text(w.text(about.titleOf(String(data.itemId)), deadline(data, locale))),
      button(words[locale].offered.button, url(about)),
    ];
    return { subject: w.subject(title(about)), heading: w.heading, blocks };
  },
  "workshop-offer-expired": aboutWorkshop("workshop-offer-expired"),
  "workshop-taken": aboutWorkshop("workshop-taken"),
  "date-changed"(about, data, locale) {
    const w = words[locale];
    const what = changedItems(about, data, locale) ?? changedThings(about, data, locale);
    return {
      subject: w["date-changed"].subject(title(about)),
      heading: w["date-changed"].heading,
      blocks: [
        text([...what, w["date-changed"].text].join("\n")),
        day(about, locale),
        button(w.yourPage, url(about)),
      ],
      attachments: [calendar(about)],
    };
  },
  "date-cancelled"(about, data, locale) {
    const w = words[locale]["date-cancelled"];
    const reason = typeof data.reason === "string" ? [text(w.reason(data.reason))] : [];
    return {
      subject: w.subject(title(about)),
      heading: w.heading,
      blocks: [text(w.text), ...reason, day(about, locale)],
      attachments: [calendar(about)],
    };
  },
};

type PlainName = "offer-expired" | "cancelled" | "choices-changed" | "link" | "link-sent" | "link-renewed";

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** What changed, by its codes alone; where one joins online is only for who has a seat. */
function changedThings(about: LetterFacts, data: Data, locale: Locale): string[] {
  const w = words[locale]["date-changed"];
  const codes = list(data.what).filter((code) => code !== "online" || about.status === "CONFIRMED");
  return codes.flatMap((code) => w.what[code] ?? []);
}

/** A line for each change (`code:itemId`) of an item that they sit in or wait for; null when there is none. */
function changedItems(about: LetterFacts, data: Data, locale: Locale): string[] | null {
  const w = words[locale]["date-changed"];
  const lines = list(data.changes).flatMap((change) => {
    const [code = "", itemId] = change.split(":");
    const item = about.involved.find((one) => one.id === itemId);
    const { startMinute = 0, endMinute = 0, room = "" } = item?.here ?? {};
    return item
      ? (w.item[code]?.(item.title, formatMinuteRange(startMinute, endMinute, locale), room) ?? [])
      : [];
  });
  return lines.length > 0 ? lines : null;
}

function plain(name: PlainName): Writer {
  return (about, _data, locale) => {
    const w = words[locale];
    return {
      subject: w[name].subject(title(about)),
      heading: w[name].heading,
      blocks: [text(w[name].text), day(about, locale), button(w.yourPage, url(about))],
    };
  };
}

function aboutWorkshop(name: "workshop-offer-expired" | "workshop-taken"): Writer {
  return (about, data, locale) => {
    const w = words[locale];
    return {
      subject: w[name].subject(title(about)),
      heading: w[name].heading,
      blocks: [
        text(w[name].text(about.titleOf(String(data.itemId)))),
        day(about, locale),
        button(w.yourPage, url(about)),
      ],
    };
  };
}

/** Writes the letter, or null when there is none of that name. */
export function registrationLetter(
  name: string,
  about: LetterFacts,
  data: Data,
  locale: Locale,
): Letter | null {
  const writer = writers[name];
  if (!writer) return null;
  const w = words[locale];
  const letter = writer(about, data, locale);
  const { contactName, contactEmail, network } = about.event;
  const contact = contactEmail ? [small(w.contact(contactName || contactEmail))] : [];
  return {
    ...letter,
    blocks: [text(w.hello(about.name)), ...letter.blocks, ...contact],
    replyTo: contactEmail ? { name: contactName, address: contactEmail } : undefined,
    footer: network?.fundingLine,
  };
}

/** When, where, which workshops; the online link only for who has a seat. */
function day(about: LetterFacts, locale: Locale): Block {
  const w = words[locale];
  const { occurrence, venue, workshops } = about;
  const confirmed = about.status === "CONFIRMED";
  const place = venue
    ? [venue.name, venue.street, `${venue.postcode} ${venue.municipality}`.trim()].filter(Boolean).join(", ")
    : "Online";
  return facts(
    [w.when, formatRange(occurrence.startsAt, occurrence.endsAt, locale)],
    [w.where, place],
    // Through our own page, which notes that they were there; what is no web address is said as it is.
    [w.online, confirmed && (meetingOf(about, occurrence) ? `${url(about)}/online` : occurrence.onlineUrl)],
    [w.workshops, workshops.map((item) => item.title).join("\n")],
    [w.code, confirmed && about.ticketCode],
  );
}

function calendar(about: LetterFacts): Attachment {
  return {
    filename: "netwerf.ics",
    content: calendarFile([calendarEntryOf(about)]),
    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
  };
}
