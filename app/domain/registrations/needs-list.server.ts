import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";

/** One wish, however it is spelled, and whose it is. */
export type Need = { text: string; people: { id: string; name: string }[] };

export type NeedsList = { access: Need[]; diet: Need[]; eraseAfter: Date | null };

/**
 * What the people who come need to get in and to eat, for this date's organisers only; and when it is erased.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function needsOn(viewer: Viewer, occurrenceId: string): Promise<NeedsList> {
  await organisedDate(viewer, occurrenceId);
  const rows = await db().registrationNeeds.findMany({
    where: {
      eraseAfter: { gt: now() },
      registration: { occurrenceId, status: { in: ["CONFIRMED", "OFFERED"] } },
    },
    orderBy: [{ registration: { name: "asc" } }, { registrationId: "asc" }],
    select: {
      access: true,
      diet: true,
      eraseAfter: true,
      registration: { select: { id: true, name: true } },
    },
  });
  const gather = (kind: "access" | "diet") =>
    alike(rows.map((row) => ({ text: row[kind], person: row.registration })));
  const last = rows.map((row) => row.eraseAfter).sort((a, b) => b.getTime() - a.getTime())[0];
  return { access: gather("access"), diet: gather("diet"), eraseAfter: last ?? null };
}

/** The most frequent first. */
function alike(answers: { text: string; person: Need["people"][number] }[]): Need[] {
  const needs = new Map<string, Need>();
  for (const { text, person } of answers.filter((answer) => answer.text !== "")) {
    const key = text
      .toLowerCase()
      .replace(/[\s.!]+/g, " ")
      .trim();
    const need = needs.get(key) ?? { text, people: [] };
    need.people.push(person);
    needs.set(key, need);
  }
  return [...needs.values()].sort(
    (a, b) => b.people.length - a.people.length || a.text.localeCompare(b.text, "nl"),
  );
}
