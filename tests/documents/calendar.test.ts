import fc from "fast-check";
import ICAL from "ical.js";
import { afterEach, expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "~/documents/calendar.server";
import { setClock } from "~/platform/clock.server";

const utc = (text: string) => new Date(`${text}Z`);
const entry: CalendarEntry = {
  uid: "een@netwerf",
  sequence: 3,
  status: "confirmed",
  start: utc("2026-10-15T07:00"),
  end: utc("2026-10-15T14:30"),
  title: "LDE-dag",
  description: "Doorstroom",
  location: "Brugge",
  url: "https://netwerf.example/evenementen/lde-dag",
};
const machineZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = machineZone;
  setClock();
});

function parse(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((event) => {
    const instant = (name: string) => {
      const property = event.getFirstProperty(name)!;
      const time = property.getFirstValue() as ICAL.Time;
      const zone = zones.find(({ tzid }) => tzid === property.getFirstParameter("tzid"));
      // `Z` is the only other way to say an instant.
      if (!zone && time.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} floats`);
      return new Date(time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate());
    };
    return { event, start: instant("dtstart"), end: instant("dtend"), stamp: instant("dtstamp") };
  });
  return { calendar, events };
}

const one = (file: string) => parse(file).events[0]!;
const value = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name);

test("the file stands on the Brussels clock, with that clock's rules in it", () => {
  const file = calendarFile([entry]);
  expect(file).toContain("DTSTART;TZID=Europe/Brussels:20261015T090000\r\n");
  expect(file).toContain("DTEND;TZID=Europe/Brussels:20261015T163000\r\n");
  const { calendar, events } = parse(file);
  expect(value(calendar, "method")).toBe("PUBLISH");
  expect(calendar.getAllSubcomponents("vtimezone").map((zone) => value(zone, "tzid"))).toEqual([
    "Europe/Brussels",
  ]);
  expect(events).toHaveLength(1);
  expect(["uid", "sequence", "status", "summary"].map((name) => value(events[0]!.event, name))).toEqual([
    "een@netwerf",
    3,
    "CONFIRMED",
    "LDE-dag",
  ]);
  expect(["description", "location", "url"].map((name) => value(events[0]!.event, name))).toEqual([
    "Doorstroom",
    "Brugge",
    "https://netwerf.example/evenementen/lde-dag",
  ]);
});

test("the instants are right around and in both changes of the clock, wherever the machine stands", () => {
  const hours = [
    ["2026-03-28T23:30", "2026-03-29T00:45"],
    ["2026-03-29T00:59", "2026-03-29T01:00"],
    ["2026-03-29T00:30", "2026-03-29T02:00"],
    ["2026-10-24T22:00", "2026-10-25T00:00"],
    ["2026-10-25T00:30", "2026-10-25T01:30"],
    ["2026-10-25T01:00", "2026-10-25T01:59"],
    ["2026-10-25T01:59", "2026-10-25T02:00"],
    ["2026-10-25T02:00", "2026-10-25T08:00"],
    ["2026-12-31T22:30", "2026-12-31T23:30"],
  ].map(([start, end]) => ({ start: utc(start!), end: utc(end!) }));
  for (const zone of ["UTC", "Europe/Brussels", "America/New_York", "Pacific/Auckland"]) {
    process.env.TZ = zone;
    const file = calendarFile(hours.map((times, index) => ({ ...entry, ...times, uid: `${index}` })));
    expect(parse(file).events.map(({ start, end }) => ({ start, end }))).toEqual(hours);
  }
});

test("any minute of the years around comes back as the same minute", () => {
  const minute = fc
    .integer({
      min: utc("2024-01-01T00:00").getTime() / 60_000,
      max: utc("2032-01-01T00:00").getTime() / 60_000,
    })
    .map((minutes) => new Date(minutes * 60_000));
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 3000 }), (start, length) => {
      const end = new Date(start.getTime() + length * 60_000);
      const read = one(calendarFile([{ ...entry, start, end }]));
      expect([read.start, read.end]).toEqual([start, end]);
    }),
  );
});

test("the stamp is said in UTC and is the moment of writing", () => {
  setClock(() => utc("2026-07-01T10:00"));
  expect(one(calendarFile([entry])).stamp).toEqual(utc("2026-07-01T10:00"));
});

test("what is cancelled or not sure says so", () => {
  const statuses = (["confirmed", "tentative", "cancelled"] as const).map((status) =>
    value(one(calendarFile([{ ...entry, status }])).event, "status"),
  );
  expect(statuses).toEqual(["CONFIRMED", "TENTATIVE", "CANCELLED"]);
});

test("a feed says its name and how often to look again; a file does not", () => {
  const feed = calendarFile([entry], { feed: { name: "Netwerf: evenementen", refreshMinutes: 90 } });
  expect(feed).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H30M\r\n");
  expect(feed).toContain("\r\nX-PUBLISHED-TTL:PT1H30M\r\n");
  expect(value(parse(feed).calendar, "x-wr-calname")).toBe("Netwerf: evenementen");
  expect(calendarFile([entry])).not.toMatch(/REFRESH|TTL|CALNAME/);
});

test("an empty feed is a calendar without entries", () => {
  const { calendar } = parse(calendarFile([], { feed: { name: "Leeg" } }));
  expect(calendar.getAllSubcomponents()).toEqual([]);
});

test("an organiser and an alarm come along", () => {
  const { event } = one(
    calendarFile([
      {
        ...entry,
        organiser: { name: 'Els "de \\ trekker"; Peeters', email: "els@example.org" },
        alarm: { minutesBefore: 90 },
      },
    ]),
  );
  const organiser = event.getFirstProperty("organizer")!;
  expect(organiser.getFirstValue()).toBe("mailto:els@example.org");
  expect(organiser.getFirstParameter("cn")).toBe("Els 'de / trekker'; Peeters");
  const alarm = event.getFirstSubcomponent("valarm")!;
  expect(String(value(alarm, "trigger"))).toBe("-PT1H30M");
  expect([value(alarm, "action"), value(alarm, "description")]).toEqual(["DISPLAY", "LDE-dag"]);
});

const evil = [
  "\nBEGIN:VALARM\nACTION:EMAIL\nEND:VALARM",
  "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:ander",
  "\rX-EVIL:1",
  "\u2028X-EVIL:1",
  "\u0085X-EVIL:1\u000bX-EVIL:1\u000cX-EVIL:1",
  "a;b,c:d\\n\\,\"'",
  '";X-EVIL=1:mailto:boef@example.org',
  "\u0000\u0007\u001b[31m\ud800",
  "👩‍🦽".repeat(60),
  "é".repeat(200),
  " begint en eindigt met een spatie ",
];

test("no text can break out of its own line", () => {
  for (const text of evil) {
    const file = calendarFile(
      [
        {
          ...entry,
          uid: `een${text}`,
          title: `Titel ${text}`,
          description: `Tekst ${text}`,
          location: `Plaats ${text}`,
          url: `https://netwerf.example/?q=${text}`,
          organiser: { name: `Naam ${text}`, email: `els${text}@example.org` },
          alarm: { minutesBefore: 10 },
        },
      ],
      { feed: { name: `Feed ${text}` } },
    );
    const { calendar, events } = parse(file);
    expect(calendar.getAllSubcomponents().map((part) => part.name)).toEqual(["vtimezone", "vevent"]);
    const { event } = events[0]!;
    expect(event.getAllSubcomponents().map((part) => part.name)).toEqual(["valarm"]);
    expect(event.getAllProperties().map((property) => property.name)).toEqual([
      ...["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "location", "description"],
      ...["organizer", "url", "status"],
    ]);
    expect(Object.keys(event.getFirstProperty("organizer")!.jCal[1] as object)).toEqual(["cn"]);

    expect(file.replaceAll("\r\n", "")).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u,
    );
  }
});

test("no line is longer than 75 octets and no character is cut in two", () => {
  const text = "Zorg 👩‍🦽 é; ".repeat(50);
  const file = calendarFile([{ ...entry, title: text, description: text, location: text }]);
  const lines = file.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(Buffer.from(file).toString()).toBe(file);
  expect(value(one(file).event, "summary")).toBe(text.trim());
});

test("a description keeps its lines", () => {
  const { event } = one(calendarFile([{ ...entry, description: "een\r\ntwee\n\n drie\tvier" }]));
  expect(value(event, "description")).toBe("een\ntwee\n\n drie\tvier");
});

test("whatever is written comes back", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).map((words) => `.${words}.`);
  fc.assert(
    fc.property(text, text, text, (title, description, location) => {
      const { event } = one(calendarFile([{ ...entry, title, description, location }]));
      expect(value(event, "summary")).toBe(title);
      expect(value(event, "description")).toBe(description);
      expect(value(event, "location")).toBe(location);
    }),
  );
});

test("an address that is no web address stays out, and one with odd characters stays one address", () => {
  const url = (text: string) => value(one(calendarFile([{ ...entry, url: text }])).event, "url");
  expect(["javascript:alert(1)", "geen adres", ""].map(url)).toEqual([null, null, null]);
  expect(url("https://x.example/a,b;c d?é=1")).toBe("https://x.example/a%2Cb%3Bc%20d?%C3%A9=1");
});
