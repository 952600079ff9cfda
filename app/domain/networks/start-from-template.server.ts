import { record, transaction } from "~/domain/activity/record.server";
import { personsFor } from "~/domain/people/known.server";
import { giveRole } from "~/domain/people/roles.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { NotAllowed } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { slugOf } from "~/platform/slug";
import { networkGroupLabels } from "./network";
import type { StartInput } from "./network-form";
import { mayStartNetwork } from "./rules";
import { dayOf } from "./save-network.server";
import { templates } from "./template";

/**
 * Starts a network: nobody but its own people sees it before it is published. Who leads it is appointed along, and
 * hears by mail.
 * @throws NotAllowed for who is no administrator.
 */
export async function startNetwork(viewer: Viewer, input: StartInput): Promise<{ id: string }> {
  if (!mayStartNetwork(viewer)) throw new NotAllowed();
  const { networkName: name, template, startsOn, leadName, leadEmail } = input;
  return transaction(async (tx) => {
    const id = newId();
    const phases = datedPhases(template, dayOf(startsOn));
    await tx.network.create({
      data: {
        id,
        slug: await freeSlug(tx, name),
        name,
        startsOn: dayOf(startsOn),
        endsOn: phases.at(-1)?.endsOn ?? null,
        createdAt: now(),
        phases: { create: phases },
        groups: {
          create: templates[template].groups.map((kind) => ({ kind, title: networkGroupLabels.nl[kind] })),
        },
      },
    });
    await record(tx, {
      kind: "network.created",
      subjectId: id,
      actorId: viewer.personId,
      data: { template },
    });
    if (leadEmail !== "") {
      const lead = { name: leadName, email: leadEmail, locale: "nl" as const, organisationId: null };
      const persons = await personsFor(tx, [lead]);
      await giveRole(tx, viewer, persons.get(emailKey(leadEmail))!, "ORGANISER", { networkId: id });
    }
    return { id };
  });
}

/** The phases one after the other from the first day on; without a first day they have none. */
function datedPhases(template: StartInput["template"], from: Date | null) {
  let start = from;
  return templates[template].phases.map(({ months, ...phase }, i) => {
    const startsOn = start;
    start = start && monthsAfter(start, months);
    return { ...phase, order: i + 1, startsOn, endsOn: start && new Date(start.getTime() - 86_400_000) };
  });
}

/** The same day so many months later; the last of a month that has no such day. */
function monthsAfter(day: Date, months: number): Date {
  const there = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(day.getUTCDate(), last));
  return there;
}

/** An address no other network has; two who ask for the same at one moment wait for each other. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name, "netwerk");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:network:${wanted}`}, 0))`;
  const rows = await tx.network.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
