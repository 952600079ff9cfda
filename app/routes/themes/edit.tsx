import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeTheme } from "~/domain/reports/themes/change.server";
import { ThemeForm } from "~/domain/reports/themes/forms";
import { themeToEdit } from "~/domain/reports/themes/queries.server";
import { EditThemePage } from "~/domain/reports/themes/ui/edit-theme-page";
import { themeEditPath } from "~/domain/reports/themes/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { placeIn, saidIn } from "./back.server";

export const loader = read(async (call) => {
  const { networkId, themeId } = placeIn(call);
  return { ...(await themeToEdit(call.viewer, networkId, themeId)), ...saidIn(call.url) };
});

export const action = write(async (call) => {
  const place = placeIn(call);
  await changeTheme(call.viewer, place, await parseForm(call.request, ThemeForm));
  return redirect(`${themeEditPath(place.networkId, place.themeId)}?gedaan=bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.theme.name} - Thema's - Netwerf` : "Netwerf" },
];

export default function ThemeEdit() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EditThemePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
