import { recordScans } from "~/domain/registrations/check-in.server";
import { DoorBatch } from "~/domain/registrations/door-entry";
import { now } from "~/platform/clock.server";
import { Invalid } from "~/platform/errors";
import { write } from "../handle.server";
import { loggedOut } from "./logged-out.server";

/** A full sending of the longest entries stays well under this. */
const MAX_BYTES = 1_000_000;

/** What a device did since it last had network. Answers what became of each, in order. */
export const action = write(async ({ viewer, params, request }) => {
  if (!viewer.personId) return loggedOut();
  const batch = DoorBatch.safeParse(await readJson(request));
  if (!batch.success) throw new Invalid({ form: "invalid" });
  const answers = await recordScans(viewer, params.occurrenceId!, batch.data);
  return Response.json({ answers, now: now().getTime() });
});

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MAX_BYTES) throw new Invalid({ form: "too-large" });
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid({ form: "invalid" });
  }
}
