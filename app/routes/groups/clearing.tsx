import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clearGroups } from "~/domain/focus-groups/clear.server";
import { ClearForm } from "~/domain/focus-groups/focus-group";
import { groupBoard } from "~/domain/focus-groups/queries.server";
import { ClearPage } from "~/domain/focus-groups/ui/clear-page";
import { parseForm } from "~/platform/http/form.server";
import { read } from "../handle.server";
import { onBoard, toBoard } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { date, seats } = await groupBoard(viewer, params.occurrenceId!);
  return {
    occurrenceId: date.id,
    seated: seats.length,
    pinned: seats.filter((seat) => seat.pinned).length,
  };
});

export const action = onBoard(async ({ viewer, request, occurrenceId }) => {
  const { keepPinned } = await parseForm(request, ClearForm);
  await clearGroups(viewer, occurrenceId, keepPinned);
  return toBoard(occurrenceId, { gedaan: "leeg" });
});

export const meta: MetaFunction = () => [{ title: "Maak de groepen leeg - Netwerf" }];

export default function Clearing() {
  return <ClearPage {...useLoaderData<typeof loader>()} />;
}
