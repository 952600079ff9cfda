import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinOwnTable, tableOf } from "~/domain/focus-groups/table/join.server";
import { JoinPage } from "~/domain/focus-groups/ui/table/join-page";
import { phonePath } from "~/domain/focus-groups/ui/table/paths";
import { holderByLink } from "~/domain/registrations/holder.server";
import { NotFound } from "~/platform/errors";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";
import { guestCookie } from "./guest-cookie.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params }) => {
  const table = await tableOf(await holderByLink(params.token!));
  if (!table) throw new NotFound("table");
  const { title, name, occurrence } = table;
  return { group: title, event: occurrence.event.title, startsAt: occurrence.startsAt, by: { name } };
});

export const action = write(async ({ caller, params }) => {
  const { groupId, secret } = await joinOwnTable(caller.guestSecret, await holderByLink(params.token!));
  return redirect(phonePath(groupId), { headers: { "set-cookie": guestCookie(secret) } });
});

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group} - ${data.event} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function JoinByLink() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <JoinPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
