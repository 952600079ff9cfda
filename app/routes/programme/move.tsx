import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { programmeOf } from "~/domain/events/programme";
import { MoveForm } from "~/domain/events/programme-form";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { blocksOf, titleOf } from "~/domain/events/retiming";
import { MovePage, type MovePageProps } from "~/domain/events/ui/programme-editor/move-page";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { blockId } from "~/domain/events/ui/programme-editor/plan-block";
import { moveBlock } from "~/domain/registrations/move-in-programme.server";
import { NotFound } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { nameOf } from "./words";

export const loader = read(async ({ viewer, params, url }): Promise<MovePageProps> => {
  const { dates, items, rounds } = await programmePlan(viewer, params.eventId!);
  const date = dates.find((one) => one.id === url.searchParams.get("datum"));
  const blocks = date ? blocksOf(programmeOf(items, date.id)) : [];
  const places = blocks.map((block) => ({
    id: block.id,
    title: titleOf(block, rounds),
    start: block.start,
    end: block.end,
  }));
  const block = places.find((one) => one.id === url.searchParams.get("blok"));
  if (!date || !block) throw new NotFound("item");
  return {
    eventId: params.eventId!,
    block,
    date: { id: date.id, name: nameOf(date) },
    places: places.filter((place) => place !== block),
    several: dates.length > 1,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const move = await parseForm(request, MoveForm);
  await moveBlock(viewer, params.eventId!, move);
  const { block, occurrenceId } = move;
  const there = programmePaths(params.eventId!).day(occurrenceId);
  return redirect(`${there}&verplaatst=${block}#${blockId(block, occurrenceId)}`);
});

export const meta = () => [{ title: "Verplaats in het programma - Netwerf" }];

export default function Move() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <MovePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
