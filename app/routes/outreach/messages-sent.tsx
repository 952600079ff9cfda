import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { MessageForm } from "~/domain/registrations/message";
import { sendMessage } from "~/domain/registrations/send-message.server";
import { MessagePreview } from "~/domain/registrations/ui/outreach/message-preview";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { messageFormOf } from "./message-form.server";

export const loader = read(messageFormOf);

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, MessageForm);
  const count = await sendMessage(viewer, params.occurrenceId!, input);
  return redirect(`${datePath(params.occurrenceId!)}/berichten?verstuurd=${count}`);
});

export const meta: MetaFunction = () => [{ title: "Kijk je bericht na - Netwerf" }];

/** Seen only when sending was refused: what was written is still there. */
export default function MessagesSent() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <MessagePreview {...useLoaderData<typeof loader>()} refused={refused} />;
}
