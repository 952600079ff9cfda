import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateBar, eventPath } from "~/domain/events/ui/organise-bars";
import { HelperForm } from "~/domain/focus-groups/lead/helper-form";
import { helpersOf, nameHelper } from "~/domain/focus-groups/lead/helpers.server";
import { HelpersPage } from "~/domain/focus-groups/ui/lead/helpers-page";
import { groupPath, groupsPath } from "~/domain/focus-groups/ui/words";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const { date, ...helpers } = await helpersOf(viewer, params.groupId!);
  const done = (["gegeven", "afgenomen"] as const).find((word) => url.searchParams.has(word));
  return {
    ...helpers,
    bar: date ? dateBar(date) : undefined,
    groupsPath: date && groupsPath(date.id),
    eventPath: date && eventPath(date.event.id),
    done: done ?? null,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, HelperForm);
  await nameHelper(viewer, params.groupId!, input);
  return redirect(`${groupPath(params.groupId!)}/begeleiding?gegeven`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Begeleiding - ${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Helpers() {
  const { bar: _bar, ...data } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <HelpersPage {...data} refused={refused} />;
}
