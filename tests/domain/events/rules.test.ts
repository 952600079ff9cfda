import { expect, test } from "vitest";
import { dateFacts, isVisible, registrationState, type DateFacts } from "~/domain/events/rules";
import { system, visitor } from "~/domain/people/viewer";
import { fromWallClock } from "~/platform/time";
import { viewerWith } from "../../support/people";

const utc = (text: string) => new Date(`${text}Z`);
const date: DateFacts = {
  published: true,
  startsAt: utc("2026-10-15T07:00"),
  endsAt: utc("2026-10-15T14:30"),
  opensAt: utc("2026-09-01T06:00"),
  closesAt: utc("2026-10-12T10:00"),
  closedAt: null,
  cancelledAt: null,
};
const stateAt = (at: Date, change: Partial<DateFacts> = {}) => registrationState({ ...date, ...change }, at);

test("registering is open from the opening up to, but not at, the deadline", () => {
  const moments = ["2026-09-01T05:59:59", "2026-09-01T06:00", "2026-10-12T09:59:59", "2026-10-12T10:00"];
  expect(moments.map((moment) => stateAt(utc(moment)))).toEqual(["not-open-yet", "open", "open", "closed"]);
});

test("without a deadline it is open until the day begins", () => {
  const moments = ["2026-10-15T06:59:59", "2026-10-15T07:00", "2026-10-15T14:29:59", "2026-10-15T14:30"];
  expect(moments.map((moment) => stateAt(utc(moment), { closesAt: null }))).toEqual([
    "open",
    "started",
    "started",
    "past",
  ]);
});

test("closed by hand is closed, whatever the dates say; cancelled says more than past; a draft says nothing", () => {
  const open = utc("2026-09-20T10:00");
  const after = utc("2027-01-01T10:00");
  expect(stateAt(open, { closedAt: open })).toBe("closed");
  expect(stateAt(after, { cancelledAt: open })).toBe("cancelled");
  expect(stateAt(after, { cancelledAt: open, published: false })).toBe("draft");
});

test("an event that is cancelled takes its dates along", () => {
  const cancelledAt = utc("2026-09-02T10:00");
  const facts = dateFacts({ publishedAt: cancelledAt, cancelledAt }, date);
  expect(registrationState(facts, utc("2026-09-20T10:00"))).toBe("cancelled");
});

test("a deadline in the night in which the clock goes back is its first 2.30; the hour that follows it is closed", () => {
  const closesAt = fromWallClock("2026-10-25T02:30");
  expect(closesAt).toEqual(utc("2026-10-25T00:30"));
  const later = { closesAt, startsAt: utc("2026-10-29T08:00"), endsAt: utc("2026-10-29T15:00") };
  const moments = ["2026-10-25T00:29:59", "2026-10-25T00:30", "2026-10-25T01:30"];
  expect(moments.map((moment) => stateAt(utc(moment), later))).toEqual(["open", "closed", "closed"]);
});

test("an opening at an hour that is skipped in March comes an hour on, at 3.30 on the wall", () => {
  const opensAt = fromWallClock("2027-03-28T02:30");
  expect(opensAt).toEqual(utc("2027-03-28T01:30"));
  const later = {
    opensAt,
    closesAt: null,
    startsAt: utc("2027-04-29T08:00"),
    endsAt: utc("2027-04-29T15:00"),
  };
  const moments = ["2027-03-28T00:59:59", "2027-03-28T01:29:59", "2027-03-28T01:30"];
  expect(moments.map((moment) => stateAt(utc(moment), later))).toEqual([
    "not-open-yet",
    "not-open-yet",
    "open",
  ]);
});

test("a draft is seen by who organises it, its network or everything, and by nobody else", () => {
  const draft = { id: "e", networkId: "n", publishedAt: null };
  const viewers = [
    visitor,
    viewerWith("ORGANISER", { eventId: "other" }),
    viewerWith("CHECK_IN", { eventId: "e" }),
    viewerWith("ORGANISER", { eventId: "e" }),
    viewerWith("ORGANISER", { networkId: "n" }),
    system,
  ];
  expect(viewers.map((viewer) => isVisible(viewer, draft))).toEqual([false, false, false, true, true, true]);
  expect(isVisible(visitor, { ...draft, publishedAt: utc("2026-01-01T00:00") })).toBe(true);
});
