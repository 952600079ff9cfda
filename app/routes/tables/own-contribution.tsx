import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwn, ownContribution } from "~/domain/focus-groups/contributions/contribute.server";
import { OwnContributionForm } from "~/domain/focus-groups/contributions/contribution-form";
import { OwnPage } from "~/domain/focus-groups/ui/table/own-page";
import { phonePath } from "~/domain/focus-groups/ui/table/paths";
import { Conflict } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { tableTexts } from "~/ui/text/table";
import { read, write, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, locale }) => {
  const groupId = params.groupId!;
  try {
    return { locale, groupId, contribution: await ownContribution(caller, groupId, params.contributionId!) };
  } catch (error) {
    if (error instanceof Conflict) throw redirect(`${phonePath(groupId)}?reden=${error.reason}`);
    throw error;
  }
});

export const action = write(async ({ caller, params, request }) => {
  const groupId = params.groupId!;
  await ownContribution(caller, groupId, params.contributionId!);
  const input = await parseForm(request, OwnContributionForm);
  await changeOwn(caller, groupId, params.contributionId!, input);
  return redirect(phonePath(groupId));
});

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${tableTexts[data?.locale ?? "nl"].own.changeTitle} - Netwerf` },
  { name: "robots", content: "noindex" },
];

export default function Own() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <OwnPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
