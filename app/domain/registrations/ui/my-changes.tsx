import { ButtonLink } from "~/ui/button";
import { useText } from "~/ui/text/text-provider";
import type { Managed } from "./managed";

/** What one can still change, until the day begins. */
export function MyChanges({ path, managed: { registration } }: { path: string; managed: Managed }) {
  const { manage: t } = useText("registration");
  const { event } = registration.occurrence;
  return (
    <section className="stack" aria-labelledby="wijzig">
      <h2 id="wijzig">{t.change}</h2>
      <ul className="row row--list">
        {registration.rounds.length > 0 && <Way to={`${path}/keuzes`} label={t.changeChoices} />}
        {event.occurrences.length > 1 && <Way to={`${path}/datum`} label={t.changeDate} />}
        <Way to={`${path}/gegevens`} label={t.changeDetails} />
        <Way to={`${path}/annulering`} label={t.cancel} />
      </ul>
    </section>
  );
}

function Way({ to, label }: { to: string; label: string }) {
  return (
    <li>
      <ButtonLink variant="secondary" to={to}>
        {label}
      </ButtonLink>
    </li>
  );
}
