import { datePath } from "~/domain/events/ui/organise-bars";
import { messagesOf } from "~/domain/registrations/messages.server";
import { newSecret } from "~/platform/ids.server";
import type { Call } from "../handle.server";

/** What the form of a message is made of, on the pages where it is looked at again. */
export async function messageFormOf({ viewer, params }: Call) {
  const occurrenceId = params.occurrenceId!;
  const { audiences, workshops, contact } = await messagesOf(viewer, occurrenceId, []);
  const path = `${datePath(occurrenceId)}/berichten`;
  return { audiences, workshops, contact, path, formKey: newSecret() };
}
