import { changeDate as changeDateForm } from "~/domain/events/save-date.server";
import { system, visitor } from "~/domain/people/viewer";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { addByHand } from "~/domain/registrations/add-by-hand.server";
import { acceptWorkshopOffer, passWorkshopOffer } from "~/domain/registrations/answer-workshop-offer.server";
import { cancelRegistration, passOffer } from "~/domain/registrations/cancel.server";
import { changeChoices } from "~/domain/registrations/change-choices.server";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { correctDetails } from "~/domain/registrations/correct-details.server";
import { changeItem, changeItemOnDate } from "~/domain/registrations/edit-programme.server";
import { holderAsOrganiser, holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { register } from "~/domain/registrations/register.server";
import { reorder } from "~/domain/registrations/reorder.server";
import { restoreRegistration } from "~/domain/registrations/restore.server";
import { now, setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { toWallClock } from "~/platform/time";
import { helper, send, walkIn } from "./door";
import { form, makeEvent } from "./make";
import { dateInput } from "./organise";
import { formOf } from "./programme";

/** Numbers of which each operation takes what it needs; whom and what they name depends on what there is. */
export type Numbers = { who: number; what: number; n: number };

const TYPES = ["LDE_ONDERNEMING", "MAATWERKBEDRIJF", "REGULIERE_ONDERNEMING"] as const;
const HOUR = 3_600_000;
const quotas = [
  { kind: "AT_MOST" as const, types: ["REGULIERE_ONDERNEMING" as const], seats: 2 },
  { kind: "KEEP" as const, types: ["MAATWERKBEDRIJF" as const], seats: 1 },
];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** An event of two small days with rules, two workshops in one round, and a clock that only goes forward. */
export async function makeSeatWorld() {
  const made = await makeEvent({ capacity: 3, dates: 2, workshops: [2, 1], quotas });
  const start = now().getTime();
  const clock = { at: start };
  setClock(() => new Date(clock.at));
  return { ...made, round: made.round!, clock };
}

export type SeatWorld = Awaited<ReturnType<typeof makeSeatWorld>>;

const rows = ({ event }: SeatWorld) =>
  db().registration.findMany({
    where: { occurrence: { eventId: event.id } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

async function someone(world: SeatWorld, who: number) {
  const all = await rows(world);
  return all.length === 0 ? null : pick(all, who);
}

async function held(world: SeatWorld, { who, n }: Numbers) {
  const row = await someone(world, who);
  if (!row) return null;
  return n % 2 === 0 ? holderByLink(privateToken(row)) : holderAsOrganiser(system, row.id);
}

const email = (n: number, world: SeatWorld) => `gast-${n % 7}-${world.event.id.slice(-12)}@example.org`;
const wishes = ({ round }: SeatWorld, n: number) => {
  const [a, b] = round.items.map((item) => item.id) as [string, string];
  const [firstItemId, secondItemId] = pick(
    [
      [a, b],
      [b, a],
      [b, null],
      [a, null],
    ] as const,
    n,
  );
  return n % 5 === 4 ? [] : [{ roundId: round.id, firstItemId, secondItemId }];
};
const date = ({ dates }: SeatWorld, n: number) => pick(dates, n);

async function withHolder<T>(
  world: SeatWorld,
  numbers: Numbers,
  act: (holder: Awaited<ReturnType<typeof holderByLink>>) => Promise<T>,
) {
  const holder = await held(world, numbers);
  if (holder) await act(holder);
}

async function openWait(registrationId: string): Promise<string> {
  const wait = await db().workshopWait.findFirst({ where: { registrationId, status: "OFFERED" } });
  return wait?.id ?? newId();
}

async function seatsOfDate(world: SeatWorld, { what, n }: Numbers) {
  const row = await db().occurrence.findUniqueOrThrow({ where: { id: date(world, what).id } });
  const [startsAt, endsAt] = [toWallClock(row.startsAt), toWallClock(row.endsAt)];
  const rules = quotas.map((quota) => ({ ...quota, types: [...quota.types], until: null }));
  await changeDateForm(system, row.id, dateInput({ startsAt, endsAt, capacity: 1 + (n % 5), quotas: rules }));
}

async function onDate(world: SeatWorld, { what, n }: Numbers, dropped: boolean) {
  const input = { dropped, start: null, end: null, room: "", capacity: dropped ? null : 1 + (n % 3) };
  const itemId = pick(world.round.items, n).id;
  const hours = { start: 600, end: 660 };
  await changeItemOnDate(
    system,
    world.event.id,
    { itemId, occurrenceId: date(world, what).id },
    { ...input, ...hours },
  );
}

async function atDoor(world: SeatWorld, { what, n }: Numbers, entry: object) {
  const viewer = n % 2 === 0 ? helper(world.event.id) : system;
  await send(viewer, date(world, what).id, [entry], { deviceNow: now().getTime() });
}

/** Everything that touches seats. */
export const OPERATIONS: Record<string, (world: SeatWorld, numbers: Numbers) => Promise<unknown>> = {
  register: (world, { who, what, n }) =>
    register(
      visitor,
      "nl",
      form(date(world, what).id, {
        email: email(who, world),
        type: pick(TYPES, n),
        wishes: wishes(world, who + n),
      }),
    ),
  cancel: (world, numbers) => withHolder(world, numbers, cancelRegistration),
  move: (world, numbers) =>
    withHolder(world, numbers, (holder) => changeDate(holder, date(world, numbers.what).id)),
  "wait for a date": (world, numbers) =>
    withHolder(world, numbers, (holder) => waitForDate(holder, date(world, numbers.what).id)),
  accept: (world, numbers) => withHolder(world, numbers, acceptOffer),
  pass: (world, numbers) => withHolder(world, numbers, passOffer),
  choose: (world, numbers) =>
    withHolder(world, numbers, (holder) => changeChoices(holder, wishes(world, numbers.what))),
  "another type": async (world, { who, n }) => {
    const row = await someone(world, who);
    if (!row) return;
    const input = { name: row.name, email: row.email, organisation: "", participantType: pick(TYPES, n) };
    await correctDetails(await holderAsOrganiser(system, row.id), input);
  },
  "add by hand": (world, { who, what, n }) =>
    addByHand(system, date(world, what).id, {
      formKey: newId(),
      name: "Hans Handmatig",
      email: n % 3 === 0 ? "" : email(who, world),
      organisation: "",
      participantType: pick(TYPES, n),
      access: "",
      diet: "",
      beyondCapacity: n % 2 === 0,
      wishes: wishes(world, who),
    }),
  "seats of a date": seatsOfDate,
  "seats of a workshop": async ({ event, round }, { what, n }) => {
    const { id } = pick(round.items, what);
    await changeItem(system, event.id, id, await formOf(event.id, id, { capacity: 1 + (n % 3) }));
  },
  "a workshop does not take place": (world, numbers) => onDate(world, numbers, true),
  "a workshop takes place after all": (world, numbers) => onDate(world, numbers, false),
  "walk in": (world, numbers) =>
    atDoor(
      world,
      numbers,
      walkIn(now().getTime(), { email: email(numbers.who, world), participantType: pick(TYPES, numbers.n) }),
    ),
  admit: async (world, numbers) => {
    const row = await someone(world, numbers.who);
    if (row)
      await atDoor(world, numbers, {
        kind: "admit",
        id: newId(),
        registrationId: row.id,
        at: now().getTime(),
      });
  },
  restore: (world, numbers) => withHolder(world, { ...numbers, n: 1 }, restoreRegistration),
  reorder: (world, numbers) =>
    withHolder(world, { ...numbers, n: 1 }, (holder) =>
      reorder(holder, { place: 1 + (numbers.n % 4), reason: "Daarom" }),
    ),
  "take a workshop": (world, numbers) =>
    withHolder(world, numbers, async (holder) =>
      acceptWorkshopOffer(holder, await openWait(holder.registrationId)),
    ),
  "pass a workshop": (world, numbers) =>
    withHolder(world, numbers, async (holder) =>
      passWorkshopOffer(holder, await openWait(holder.registrationId)),
    ),
  "time goes by": ({ clock }, { n }) =>
    Promise.resolve((clock.at += pick([6, 30, 24 * 12, 24 * 33], n) * HOUR)),
};
