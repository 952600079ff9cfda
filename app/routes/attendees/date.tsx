import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { holderAsOrganiser } from "~/domain/registrations/holder.server";
import { moveTargets } from "~/domain/registrations/move-targets.server";
import { MovePage } from "~/domain/registrations/ui/organiser/move-page";
import { idField, tick } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { backTo } from "./back.server";
import { registrationBar } from "./bar.server";

const DateForm = z.object({ occurrenceId: idField(), wait: tick() });

export const loader = read(async ({ viewer, params }) => {
  const { occurrence, ...targets } = await moveTargets(viewer, params.registrationId!);
  return {
    bar: registrationBar(occurrence),
    ...targets,
    path: `/beheer/inschrijvingen/${params.registrationId}`,
  };
});

export const action = write(async ({ viewer, params, request }) => {
  const holder = await holderAsOrganiser(viewer, params.registrationId!);
  const { occurrenceId, wait } = await parseForm(request, DateForm);
  await (wait ? waitForDate(holder, occurrenceId) : changeDate(holder, occurrenceId));
  return backTo(holder.registrationId, wait ? "wacht" : "verplaatst");
});

export const meta: MetaFunction = () => [{ title: "Verplaats naar een andere dag - Netwerf" }];

export default function Move() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <MovePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
