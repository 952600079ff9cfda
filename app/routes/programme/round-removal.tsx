import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { RoundRemovalPage, type RoundRemovalProps } from "~/domain/events/ui/programme-editor/removal-page";
import { roundPeople } from "~/domain/registrations/programme-people.server";
import { removeRound } from "~/domain/registrations/remove-from-programme.server";
import { NotFound } from "~/platform/errors";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }): Promise<RoundRemovalProps> => {
  const { rounds, event } = await programmePlan(viewer, params.eventId!);
  const round = rounds.find((one) => one.id === params.roundId);
  if (!round) throw new NotFound("round");
  return {
    eventId: event.id,
    round: { id: round.id, title: round.title },
    people: await roundPeople(viewer, event.id, round.id),
  };
});

export const action = write(async ({ viewer, params }) => {
  const { eventId = "", roundId = "" } = params;
  await removeRound(viewer, eventId, roundId);
  return redirect(`${programmePaths(eventId).rounds}?bewaard`);
});

export const meta = () => [{ title: "Keuzeronde verwijderen - Netwerf" }];

export default function RoundRemoval() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RoundRemovalPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
