import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addRound } from "~/domain/events/choice-rounds.server";
import { RoundForm } from "~/domain/events/programme-form";
import { programmePlan } from "~/domain/events/programme-queries.server";
import { programmePaths } from "~/domain/events/ui/programme-editor/paths";
import { RoundsPage, type RoundsPageProps } from "~/domain/events/ui/programme-editor/rounds-page";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }): Promise<RoundsPageProps> => {
  const { rounds, items } = await programmePlan(viewer, params.eventId!);
  return {
    eventId: params.eventId!,
    rounds: rounds.map(({ id, title }) => ({
      id,
      title,
      items: items.filter((item) => item.roundId === id).length,
    })),
    saved: url.searchParams.has("bewaard"),
  };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  await addRound(viewer, params.eventId!, await parseForm(request, RoundForm));
  return redirect(`${programmePaths(params.eventId!).rounds}?bewaard`);
});

export const meta = () => [{ title: "Keuzerondes - Netwerf" }];

export default function Rounds() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  const page = useLoaderData<typeof loader>();
  // A form that was accepted begins empty again.
  return <RoundsPage key={page.rounds.length} {...page} refused={refused} />;
}
