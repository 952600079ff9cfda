import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { dealOut } from "~/domain/focus-groups/deal-out.server";
import { system } from "~/domain/people/viewer";
import { seedEvents } from "./events.server";
import { atTime } from "./clock.server";
import { seedNetwork, seedNetworkSessions } from "./networks.server";
import { seedKnowledge } from "./knowledge/knowledge.server";
import { seedNotes } from "./notes.server";
import { seedPresence, seedRegistrations } from "./registrations.server";
import { seedTables } from "./tables.server";
import { seedNetworkGroups } from "./trajectory/people.server";
import { seedTrajectory } from "./trajectory/trajectory.server";
import { sectors, themes } from "./vocabulary";
import { demoLogins } from "./welcome";

/**
 * Fills an empty database with the demo world: an edition of the LDE-dagen that is coming (110 registrations, one
 * date nearly full), one that is past, a kick-off with three focus groups, and a learning network whose six regional
 * sessions are over, with all that came of them, down to the stories, questions and reference pages. Does nothing when anything is there.
 */
export async function seedWhenEmpty(say: (line: string) => void): Promise<void> {
  if ((await db().event.count()) > 0) return;
  const began = performance.now();
  const today = now();
  await db().theme.createMany({ data: themes });
  await db().sector.createMany({ data: sectors });
  const world = await seedEvents(today);
  const network = await seedNetwork(today);
  await seedLogins({ days: world.network.id, sessions: network.id });
  await seedNetworkGroups(network);

  const [brugge, leuven] = world.coming.dates;
  await seedRegistrations(brugge!, 0, 62, 10);
  await seedRegistrations(leuven!, 62, 48, 7);
  await seedRegistrations(world.kickOff.dates[0]!, 110, 52, 12);
  await dealOut(system, world.kickOff.dates[0]!.id);
  await seedTables(world.kickOff.dates[0]!.id);
  await seedNotes(world.kickOff.dates[0]!.id);
  for (const [i, date] of world.past.dates.entries()) {
    // People registered for the past edition when it was still to come.
    await atTime(addDays(date.startsAt, -20), () => seedRegistrations(date, 200 + i * 60, 45, 6));
    await seedPresence(date);
  }
  const sessions = await seedNetworkSessions(network, today);
  const said = await seedTrajectory(network, sessions, today);
  const { event: lastDays, dates: lastDates } = world.past;
  const { id: occurrenceId, startsAt, endsAt } = lastDates[0]!;
  const held = { slug: "lde-dagen", eventId: lastDays.id, occurrenceId, startsAt, endsAt };
  await seedKnowledge({ days: world.network.id, sessions: network.id }, held, said, today);
  await db().registration.updateMany({
    where: { occurrence: { endsAt: { lt: today } } },
    data: { thanksAt: today },
  });
  await db().registrationNeeds.deleteMany({ where: { eraseAfter: { lte: today } } });
  say(
    `demo: seeded ${await db().registration.count()} registrations in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
}

/** @param networks the network of the learning days, and that of the regional sessions. */
async function seedLogins(networks: { days: string; sessions: string }): Promise<void> {
  for (const { email, role, ...login } of demoLogins) {
    const networkId = networks[login.in ?? "days"];
    const [first, last] = email
      .split("@")[0]!
      .split(".")
      .map((part) => part[0]!.toUpperCase() + part.slice(1));
    const grant = role === "ADMINISTRATOR" ? { role } : { role, networkId };
    await db().person.create({
      data: { email, emailKey: email, name: `${first} ${last}`, roleGrants: { create: grant } },
    });
  }
}
