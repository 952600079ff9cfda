import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisedThemes } from "~/domain/reports/themes/queries.server";
import { ThemesPage } from "~/domain/reports/themes/ui/themes-page";
import { read } from "../handle.server";
import { saidIn } from "./back.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await organisedThemes(viewer, params.networkId!)),
  said: saidIn(url).said,
}));

export const meta: MetaFunction = () => [{ title: "Thema's - Netwerf" }];

export default function Themes() {
  return <ThemesPage {...useLoaderData<typeof loader>()} />;
}
