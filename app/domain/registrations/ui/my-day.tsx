import { Facts } from "~/ui/facts";
import { useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import type { Managed, VenueFacts } from "./managed";

/** When and where, in words. */
export function MyDay({ registration }: Managed) {
  const t = useText("registration");
  const { occurrence } = registration;
  const online = occurrence.onlineUrl && registration.status === "CONFIRMED";
  const facts = [
    { term: t.facts.when, value: <TimeRange start={occurrence.startsAt} end={occurrence.endsAt} /> },
    { term: t.facts.where, value: occurrence.venue ? <Where venue={occurrence.venue} /> : "Online" },
    {
      term: t.manage.joinOnline,
      value: online ? <a href={occurrence.onlineUrl}>{occurrence.onlineUrl}</a> : null,
    },
    { term: t.facts.who, value: registration.name },
    { term: t.facts.organisation, value: registration.organisation?.name },
  ];
  return (
    <section>
      <Facts facts={facts} />
    </section>
  );
}

function Where({ venue }: { venue: VenueFacts }) {
  return (
    <>
      {venue.name}
      <br />
      {[venue.street, `${venue.postcode} ${venue.municipality}`.trim()].filter(Boolean).join(", ")}
      {venue.route && <p className="soft">{venue.route}</p>}
      {venue.accessibility && <p className="soft">{venue.accessibility}</p>}
    </>
  );
}
