import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { readAttendeeFilter } from "~/domain/registrations/attendee-filter";
import { CHOSEN_FIELD, chosenIds } from "~/domain/registrations/message";
import { chosenBySearch, messagesOf } from "~/domain/registrations/messages.server";
import { MessagesPage } from "~/domain/registrations/ui/outreach/messages-page";
import { readForm } from "~/platform/http/form.server";
import { newSecret } from "~/platform/ids.server";
import { read, write, type Call } from "../handle.server";

export const loader = read(async (call) => {
  const { searchParams } = call.url;
  const sent = searchParams.get("verstuurd");
  const ticked = chosenIds(searchParams.getAll(CHOSEN_FIELD));
  // From the list of registrations: those who were ticked, else all whom its search finds.
  const chosen =
    ticked.length > 0
      ? ticked
      : await chosenBySearch(call.viewer, call.params.occurrenceId!, readAttendeeFilter(searchParams));
  return {
    ...(await page(call, chosen)),
    sent: sent === null ? null : Number(sent) || 0,
  };
});

/** More people were chosen than fit in an address: they come as a form, and the page is the same. */
export const action = write(async (call) => ({
  ...(await page(call, chosenIds((await readForm(call.request))[CHOSEN_FIELD]))),
  sent: null,
}));

async function page({ viewer, params }: Call, chosen: string[]) {
  const occurrenceId = params.occurrenceId!;
  const { contact: _contact, ...messages } = await messagesOf(viewer, occurrenceId, chosen);
  const path = `${datePath(occurrenceId)}/berichten`;
  return { ...messages, path, formKey: newSecret(), values: { [CHOSEN_FIELD]: chosen } };
}

export const meta: MetaFunction = () => [{ title: "Berichten - Netwerf" }];

export default function Messages() {
  const chosen = useActionData<typeof action>() as Awaited<ReturnType<typeof loader>> | undefined;
  const shown = useLoaderData<typeof loader>();
  const page = chosen && "messages" in chosen ? chosen : shown;
  return <MessagesPage {...page} key={page.formKey} />;
}
