import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MessageForm } from "~/domain/registrations/message";
import { previewMessage } from "~/domain/registrations/messages.server";
import { MessagePreview, type WrittenMessage } from "~/domain/registrations/ui/outreach/message-preview";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { messageFormOf } from "./message-form.server";

export const loader = read(messageFormOf);

export const action = write(async ({ viewer, params, request }): Promise<{ written: WrittenMessage }> => {
  const input = await parseForm(request, MessageForm);
  const reach = await previewMessage(viewer, params.occurrenceId!, input.audience, input.wie);
  return { written: { ...input, ...reach } };
});

export const meta: MetaFunction = () => [{ title: "Kijk je bericht na - Netwerf" }];

export default function MessagesPreview() {
  const answer = useActionData<typeof action>() as { written: WrittenMessage } | Refused | undefined;
  const page = useLoaderData<typeof loader>();
  if (answer && "written" in answer) return <MessagePreview {...page} written={answer.written} />;
  return <MessagePreview {...page} refused={answer} />;
}
