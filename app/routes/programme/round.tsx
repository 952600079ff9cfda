import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRound } from "~/domain/events/choice-rounds.server";
import { RoundChangeForm } from "~/domain/events/programme-form";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { RoundPage, type RoundPageProps } from "~/domain/events/ui/programme-editor/rounds-page";
import { NotFound } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }): Promise<RoundPageProps> => {
  const { rounds } = await programmePlan(viewer, params.eventId!);
  const at = rounds.findIndex((round) => round.id === params.roundId);
  const round = rounds[at];
  if (!round) throw new NotFound("round");
  return {
    eventId: params.eventId!,
    round: { id: round.id, title: round.title, place: at + 1 },
    count: rounds.length,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const { eventId = "", roundId = "" } = params;
  await changeRound(viewer, eventId, roundId, await parseForm(request, RoundChangeForm));
  return redirect(`${programmePaths(eventId).rounds}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.round.title ?? "Keuzeronde"} - Netwerf` },
];

export default function Round() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RoundPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
