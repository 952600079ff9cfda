import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addMember } from "~/domain/networks/group-members.server";
import { groupToEdit } from "~/domain/networks/groups.server";
import { MemberForm } from "~/domain/networks/network-form";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { NewMemberPage } from "~/domain/networks/ui/organise/member-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const { id, title, members } = await groupToEdit(viewer, params.networkId!, params.networkGroupId!);
  const unnamed = members.find(
    (one) => one.id === url.searchParams.get("lid") && !one.leftAt && !one.person && one.organisation,
  );
  const seat = unnamed && {
    organisationName: unnamed.organisation!.name,
    roleTitle: unnamed.roleTitle,
  };
  return { network: { id: params.networkId! }, group: { id, title }, seat: seat ?? null };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, MemberForm);
  await addMember(viewer, params.networkId!, params.networkGroupId!, input);
  return redirect(`${networkPath(params.networkId!)}/groepen?gedaan=lid`);
});

export const meta: MetaFunction = () => [{ title: "Nieuw lid - Netwerf" }];

export default function NewMember() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewMemberPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
