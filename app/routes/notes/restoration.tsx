import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restorableVersion, restoreVersion } from "~/domain/focus-groups/note/versions.server";
import { versionPath } from "~/domain/focus-groups/ui/note/addresses";
import { RestorePage } from "~/domain/focus-groups/ui/note/version-page";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(({ caller, params }) =>
  restorableVersion(caller, params.groupId!, params.versionId!),
);

export const action = write(async ({ caller, params }) => {
  const id = await restoreVersion(caller, params.groupId!, params.versionId!);
  return redirect(versionPath(params.groupId!, id));
});

export const meta: MetaFunction = () => [{ title: "Versie terugzetten - Netwerf" }];

export default function Restoration() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RestorePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
