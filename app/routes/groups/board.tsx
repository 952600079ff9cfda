import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupBoard } from "~/domain/focus-groups/queries.server";
import { BoardPage } from "~/domain/focus-groups/ui/board-page";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => {
  const { date, ...board } = await groupBoard(viewer, params.occurrenceId!);
  const { searchParams } = url;
  return {
    ...board,
    occurrenceId: date.id,
    title: date.event.title,
    said: {
      done: searchParams.get("gedaan"),
      placed: Number(searchParams.get("nieuw")) || 0,
      moved: Number(searchParams.get("anders")) || 0,
      personId: searchParams.get("wie"),
      askedGroupId: searchParams.get("gevraagd"),
      reason: searchParams.get("reden"),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Groepen - ${data.title} - Netwerf` : "Netwerf" },
];

export default function Groups() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
