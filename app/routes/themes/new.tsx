import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginTheme } from "~/domain/reports/themes/change.server";
import { NewThemeForm } from "~/domain/reports/themes/forms";
import { organisedThemes } from "~/domain/reports/themes/queries.server";
import { NewThemePage } from "~/domain/reports/themes/ui/new-theme-page";
import { themeEditPath } from "~/domain/reports/themes/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const { network, loose } = await organisedThemes(viewer, params.networkId!);
  return { network, loose, chosen: url.searchParams.get("besluit") };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  const networkId = params.networkId!;
  const id = await beginTheme(viewer, networkId, await parseForm(request, NewThemeForm));
  return redirect(`${themeEditPath(networkId, id)}?gedaan=begonnen`);
});

export const meta: MetaFunction = () => [{ title: "Begin een thema - Netwerf" }];

export default function ThemeNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewThemePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
