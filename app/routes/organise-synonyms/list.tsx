import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { synonyms, synonymToEdit } from "~/domain/knowledge/synonyms/edit-synonyms.server";
import { SynonymsPage } from "~/domain/knowledge/synonyms/ui/synonyms-page";
import { isId } from "~/platform/ids.server";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, url }) => {
  const gone = url.searchParams.get("weg") ?? "";
  const list = await synonyms(viewer);
  const one = isId(gone) ? await synonymToEdit(viewer, gone) : null;
  return { synonyms: list, saved: url.searchParams.has("bewaard"), removed: one?.removed ? one : null };
});

export const meta: MetaFunction = () => [{ title: "Zoekwoorden - Netwerf" }];

export default function Synonyms() {
  return <SynonymsPage {...useLoaderData<typeof loader>()} />;
}
