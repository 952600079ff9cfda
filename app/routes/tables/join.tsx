import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupAccessIfAny } from "~/domain/focus-groups/access.server";
import { tableByCode } from "~/domain/focus-groups/table/find.server";
import { JoinForm } from "~/domain/focus-groups/table/join-form";
import { joinTable } from "~/domain/focus-groups/table/join.server";
import { JoinPage } from "~/domain/focus-groups/ui/table/join-page";
import { phonePath } from "~/domain/focus-groups/ui/table/paths";
import { Conflict } from "~/platform/errors";
import { parseForm, submittedValues } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";
import { guestCookie } from "./guest-cookie.server";

export const handle: PageHandle = { script: "none" };

/** Which table a code is of. Whoever sits there already goes straight on. */
export const loader = read(async ({ caller, params, url, ip }) => {
  const proof = url.searchParams.get("k");
  const table = await orBack(params.code!, () => tableByCode({ code: params.code!, proof, ip }));
  if (await groupAccessIfAny(caller, table.id)) throw redirect(phonePath(table.id));
  const { title, mayBeAnonymous, occurrence } = table;
  return {
    group: title,
    event: occurrence.event.title,
    startsAt: occurrence.startsAt,
    by: { code: table.tableCode, proof: proof ?? "", mayBeAnonymous },
  };
});

export const action = write(async ({ caller, request, params, ip }) => {
  const input = await parseForm(request, JoinForm);
  const { k } = submittedValues(request);
  const asked = { code: params.code!, proof: typeof k === "string" ? k : null, ip };
  const { groupId, secret } = await orBack(params.code!, () => joinTable(caller.guestSecret, asked, input));
  return redirect(phonePath(groupId), { headers: { "set-cookie": guestCookie(secret) } });
});

/** A code that does not work leads to where one types it, with the reason. */
async function orBack<T>(code: string, find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const query = new URLSearchParams({ code: code.slice(0, 20), reden: error.reason });
    throw redirect(`/tafel?${query.toString()}`);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group} - ${data.event} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Join() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <JoinPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
