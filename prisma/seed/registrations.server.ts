import { system } from "~/domain/people/viewer";
import { register } from "~/domain/registrations/register.server";
import type { RegisterInput } from "~/domain/registrations/register-form";
import type { WishInput } from "~/domain/registrations/registration";
import { workshopsOn, type RoundOnDate } from "~/domain/registrations/workshops.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { companies, core, organisations, person } from "./people";

type DateRow = { id: string; eventId: string };

/** Registers `count` invented people for a date, the way visitors do; the first of them is person `from`. */
export async function seedRegistrations(
  date: DateRow,
  from: number,
  count: number,
  companiesAmong: number,
): Promise<void> {
  const rounds = await workshopsOn(date.eventId, date.id);
  // All at once, as on the morning a newsletter goes out; they are served in this order.
  await Promise.all(
    Array.from({ length: count }, (_, i) =>
      register(system, "nl", guest(date, rounds, from, i, i >= count - companiesAmong)),
    ),
  );
}

/** Registers the fixed core for a session of its network; each time somebody else cannot come. */
export async function seedCore(date: DateRow, session: number): Promise<void> {
  const coming = core.filter((_, i) => i !== (session * 3) % core.length);
  await Promise.all(
    coming.map(({ organisation, name, email }) => {
      const { type } = organisations.find((one) => one.name === organisation)!;
      return register(system, "nl", {
        ...{ formKey: newId(), occurrenceId: date.id, people: [{ name, email }], organisation },
        ...{ participantType: type, photoConsent: "YES", access: "", diet: "", wishes: [], follow: false },
      });
    }),
  );
}

function guest(
  date: DateRow,
  rounds: RoundOnDate[],
  from: number,
  i: number,
  isCompany: boolean,
): RegisterInput {
  const known = organisations[(i * 3) % organisations.length]!;
  return {
    formKey: newId(),
    occurrenceId: date.id,
    people: [person(from + i)],
    organisation: isCompany ? companies[i % companies.length]! : known.name,
    participantType: isCompany ? "REGULIERE_ONDERNEMING" : known.type,
    photoConsent: (["YES", "YES", "ASK_ME", "NO"] as const)[i % 4]!,
    access: i % 23 === 5 ? "Ik kom met een rolstoel." : "",
    diet: i % 7 === 3 ? "vegetarisch" : i % 19 === 4 ? "geen noten" : "",
    wishes: wishesOf(rounds, i),
    follow: false,
  };
}

/** Wishes spread over the workshops, with the first of each round the favourite. */
function wishesOf(rounds: RoundOnDate[], i: number): WishInput[] {
  return rounds.map((round, r) => {
    const favourite = i % 5 < 2 ? 0 : (i + r) % round.items.length;
    const second = (favourite + 1) % round.items.length;
    return {
      roundId: round.id,
      firstItemId: round.items[favourite]!.id,
      secondItemId: round.items[second]!.id,
    };
  });
}

/** Everybody but a few was there, from the start to the end of the day. */
export async function seedPresence(date: { id: string; startsAt: Date; endsAt: Date }): Promise<void> {
  const confirmed = await db().registration.findMany({
    where: { occurrenceId: date.id, status: "CONFIRMED" },
    select: { id: true },
    orderBy: { arrival: "asc" },
  });
  const there = confirmed.filter((_, i) => i % 9 !== 4);
  await db().presence.createMany({
    data: there.map(({ id }, i) => ({
      registrationId: id,
      arrivedAt: new Date(date.startsAt.getTime() + (i % 25) * 60_000),
      leftAt: i % 6 === 0 ? new Date(date.endsAt.getTime() - 3_600_000) : null,
      device: "Inkom",
    })),
  });
}
