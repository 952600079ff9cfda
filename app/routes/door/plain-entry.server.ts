import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { NO_DEVICE, type DoorAnswer } from "~/domain/registrations/check-in";
import { recordScans } from "~/domain/registrations/check-in.server";
import type { DoorEntry } from "~/domain/registrations/door-entry";
import { WalkIn } from "~/domain/registrations/door-entry";
import { now } from "~/platform/clock.server";
import { parseForm } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { write, type Call } from "../handle.server";

/** The door without script: every button is a form that writes down one entry and leads back to the list. */

export const doorPath = (occurrenceId: string) => `/beheer/datums/${occurrenceId}/onthaal`;

export const WalkInForm = WalkIn.omit({ id: true, at: true, kind: true });

type Bare = DoorEntry extends infer E ? (E extends DoorEntry ? Omit<E, "id" | "at"> : never) : never;

/** Writes down one entry as if a device had sent it just now. */
export async function writeDown(call: Call, bare: Bare): Promise<{ entry: DoorEntry; answer: DoorAnswer }> {
  const at = now().getTime();
  const entry: DoorEntry = { ...bare, id: newId(), at };
  const batch = { device: NO_DEVICE, deviceNow: at, entries: [entry] };
  const [answer] = await recordScans(call.viewer, call.params.occurrenceId!, batch);
  return { entry, answer: answer! };
}

const Where = z.object({
  registrationId: z.string().default(""),
  scanId: z.string().default(""),
  waar: z.string().default(""),
  zoek: z.string().default(""),
});
type Where = z.output<typeof Where>;

/** Back to the list, which says what became of it. */
export function answered(
  occurrenceId: string,
  { waar, zoek }: Pick<Where, "waar" | "zoek">,
  scanId: string,
  answer: DoorAnswer,
): string {
  const search = new URLSearchParams({
    uitkomst: answer.code,
    wie: answer.registrationId ?? "",
    scan: scanId,
  });
  if (waar) search.set("waar", waar);
  if (zoek && answer.code !== "arrived") search.set("zoek", zoek);
  return `${doorPath(occurrenceId)}?${search}`;
}

/** An action of one button: `make` turns the form into an entry. */
export function plainEntry(make: (form: Where) => Bare): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const form = await parseForm(call.request, Where);
    const { entry, answer } = await writeDown(call, make(form));
    return redirect(answered(call.params.occurrenceId!, form, entry.id, answer));
  });
}
