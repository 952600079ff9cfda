import { expectedGuests } from "~/domain/registrations/guest-list.server";
import { now } from "~/platform/clock.server";
import { read } from "../handle.server";
import { loggedOut } from "./logged-out.server";

/** The list, for a device that asks again. */
export const loader = read(async ({ viewer, params }) => {
  if (!viewer.personId) return loggedOut();
  const list = await expectedGuests(viewer, params.occurrenceId!);
  return Response.json({ list, now: now().getTime() }, { headers: { "cache-control": "no-store" } });
});
