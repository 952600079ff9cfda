import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergeTheme } from "~/domain/reports/themes/change.server";
import { MergeForm } from "~/domain/reports/themes/forms";
import { themeToEdit } from "~/domain/reports/themes/queries.server";
import { MergeThemePage } from "~/domain/reports/themes/ui/merge-split-pages";
import { themeEditPath, themesPath } from "~/domain/reports/themes/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { placeIn } from "./back.server";

export const loader = read(async (call) => {
  const { networkId, themeId } = placeIn(call);
  const page = await themeToEdit(call.viewer, networkId, themeId);
  if (!page.may.change) throw redirect(themeEditPath(networkId, themeId));
  return page;
});

export const action = write(async (call) => {
  const place = placeIn(call);
  const { into } = await parseForm(call.request, MergeForm);
  await mergeTheme(call.viewer, place, into);
  return redirect(`${themesPath(place.networkId)}?gedaan=samengevoegd`);
});

export const meta: MetaFunction = () => [{ title: "Voeg thema's samen - Netwerf" }];

export default function Merge() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <MergeThemePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
