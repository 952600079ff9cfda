import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { splitTheme } from "~/domain/reports/themes/change.server";
import { SplitForm } from "~/domain/reports/themes/forms";
import { themeToEdit } from "~/domain/reports/themes/queries.server";
import { SplitThemePage } from "~/domain/reports/themes/ui/merge-split-pages";
import { themeEditPath } from "~/domain/reports/themes/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";
import { placeIn } from "./back.server";

export const loader = read(async (call) => {
  const { networkId, themeId } = placeIn(call);
  const page = await themeToEdit(call.viewer, networkId, themeId);
  if (!page.may.change) throw redirect(themeEditPath(networkId, themeId));
  return page;
});

export const action = writeOnce(async (call) => {
  const place = placeIn(call);
  const id = await splitTheme(call.viewer, place, await parseForm(call.request, SplitForm));
  return redirect(`${themeEditPath(place.networkId, id)}?gedaan=gesplitst`);
});

export const meta: MetaFunction = () => [{ title: "Splits een thema - Netwerf" }];

export default function Split() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <SplitThemePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
