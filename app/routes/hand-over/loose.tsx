import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GiveThemeForm } from "~/domain/reports/hand-over/forms";
import { giveTheme, loosePage } from "~/domain/reports/hand-over/give-theme.server";
import { LoosePage } from "~/domain/reports/hand-over/ui/loose-page";
import { loosePath } from "~/domain/reports/hand-over/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await loosePage(viewer, params.networkId!, params.phaseId!)),
  said: outcomeIn(url).said,
}));

export const action = write(async ({ viewer, params, request }) => {
  const { networkId, phaseId } = params as { networkId: string; phaseId: string };
  const input = await parseForm(request, GiveThemeForm);
  const count = await giveTheme(viewer, networkId, phaseId, input);
  return redirect(`${loosePath(networkId, phaseId)}?gedaan=thema&aantal=${count}`);
});

export const meta: MetaFunction = () => [{ title: "Nog zonder thema - Netwerf" }];

export default function Loose() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <LoosePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
