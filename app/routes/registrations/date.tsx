import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { registrationDetails } from "~/domain/registrations/queries.server";
import { whyClosed } from "~/domain/registrations/rules";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { DatePage } from "~/domain/registrations/ui/date-page";
import { now } from "~/platform/clock.server";
import { idField, tick } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";

const DateForm = z.object({ occurrenceId: idField(), wait: tick() });

export const loader = read(async ({ params, locale }) => {
  const { occurrence, participantType, status } = await registrationDetails(
    await holderByLink(params.token!),
  );
  const { event } = occurrence;
  const others = event.occurrences.filter(
    (date) => date.id !== occurrence.id && !whyClosed({ ...date, published: !event.cancelledAt }, now()),
  );
  const seats = await seatsLeft(others.map((date) => date.id));
  const dates = others.map(({ id, startsAt, endsAt, venue }) => ({
    id,
    startsAt,
    endsAt,
    venue,
    free: seats[id]?.freeByType[participantType] ?? 0,
    waiting: seats[id]?.waiting ?? 0,
  }));
  return {
    title: event.title,
    funder: event.network?.fundingLine,
    status,
    current: { startsAt: occurrence.startsAt, endsAt: occurrence.endsAt, venue: occurrence.venue },
    dates,
    path: `/inschrijving/${params.token}`,
    locale,
  };
});

export const action = write(async ({ params, request }) => {
  const { occurrenceId, wait } = await parseForm(request, DateForm);
  const holder = await holderByLink(params.token!);
  await (wait ? waitForDate(holder, occurrenceId) : changeDate(holder, occurrenceId));
  return redirect(`/inschrijving/${params.token}?bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "registration").manage.changeDate} - ${data.title}` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function ChangeDate() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <DatePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
