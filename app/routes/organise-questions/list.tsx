import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { questionsToEdit } from "~/domain/knowledge/questions/organise-queries.server";
import { QuestionsToEditPage } from "~/domain/knowledge/questions/ui/edit/list-page";
import { read } from "../handle.server";

export const loader = read(async ({ viewer }) => questionsToEdit(viewer));

export const meta: MetaFunction = () => [{ title: "Vragen - Netwerf" }];

export default function Questions() {
  return <QuestionsToEditPage {...useLoaderData<typeof loader>()} />;
}
