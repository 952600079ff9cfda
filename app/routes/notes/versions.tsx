import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VersionName } from "~/domain/focus-groups/note/version";
import { nameVersion, noteVersions } from "~/domain/focus-groups/note/versions.server";
import { versionsPath } from "~/domain/focus-groups/ui/note/addresses";
import { VersionsPage } from "~/domain/focus-groups/ui/note/versions-page";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(({ caller, params }) => noteVersions(caller, params.groupId!));

export const action = write(async ({ caller, params, request }) => {
  const { name } = await parseForm(request, VersionName);
  await nameVersion(caller, params.groupId!, name);
  return redirect(versionsPath(params.groupId!));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Versies - ${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Versions() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <VersionsPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
