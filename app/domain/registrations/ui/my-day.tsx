import { AppLink } from "~/ui/app-link";
import { Facts } from "~/ui/facts";
import { useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import { meetingOf } from "../rules";
import type { Managed, VenueFacts } from "./managed";

/** When and where, in words. */
export function MyDay({ registration, path }: Managed) {
  const t = useText("registration");
  const { occurrence } = registration;
  // Through our own page, which notes that they were there; what is no web address is shown as it is.
  const online = meetingOf(registration, occurrence) ? (
    <AppLink to={`${path}/online`}>{t.online.join}</AppLink>
  ) : (
    occurrence.onlineUrl
  );
  const facts = [
    { term: t.facts.when, value: <TimeRange start={occurrence.startsAt} end={occurrence.endsAt} /> },
    { term: t.facts.where, value: occurrence.venue ? <Where venue={occurrence.venue} /> : "Online" },
    { term: t.online.title, value: online },
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
