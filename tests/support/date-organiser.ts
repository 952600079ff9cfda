import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { loginAs } from "./login";
import { makePerson, viewerWith } from "./people";

/** Somebody who organises one event, with a log-in. */
export async function makeOrganiser(
  eventId: string,
  name = "Tine Trekker",
): Promise<{ viewer: Viewer; cookie: string }> {
  const person = await makePerson({ name });
  await db().roleGrant.create({ data: { personId: person.id, role: "ORGANISER", eventId } });
  return { viewer: viewerWith("ORGANISER", { eventId }, person.id), cookie: await loginAs(person.id) };
}
