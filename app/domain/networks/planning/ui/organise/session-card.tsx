import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { SelectField } from "~/ui/select-field";
import type { NetworkPlan, PhaseWithPlan, PlannedSession } from "../../queries.server";
import { sessionFacts } from "../session-words";
import { StateMark } from "../state-mark";
import { Place } from "./change-notice";
import { nameOf, STATE_WORDS } from "./plan-words";
import { monthOptions, optionsOf, provinceOptions } from "./session-fields";

type CardProps = {
  session: PlannedSession;
  phase: PhaseWithPlan;
  plan: Pick<NetworkPlan, "sectors" | "thisMonth">;
  path: string;
};

/** A session on the board: what it is, how it stands, and a form that moves it. */
export function SessionCard({ session, phase, plan, path }: CardProps) {
  const { id, state, event } = session;
  const name = nameOf(session);
  const clashes = phase.clashes.some(({ sessionIds }) => sessionIds.includes(id));
  const facts = sessionFacts(session, "nl");
  const here = `${path}/sessies/${id}`;
  return (
    <article className={`plan-card plan-card--${state}`} aria-labelledby={`sessie-${id}`}>
      <p className="plan-card__state">
        <StateMark state={state} />
        {STATE_WORDS[state]}
      </p>
      <h4 className="plan-card__title" id={`sessie-${id}`}>
        <AppLink to={here}>{name}</AppLink>
      </h4>
      {facts.length > 0 && <p className="soft small">{facts.join(" · ")}</p>}
      {clashes && (
        <p className="plan-card__clash">
          <Icon name="warning" />
          botst
        </p>
      )}
      {event ? (
        <p className="small">
          <AppLink to={`/beheer/evenementen/${event.id}`}>
            Open het evenement<span className="visually-hidden"> van {name}</span>
          </AppLink>
        </p>
      ) : (
        <MakeEvent path={here} name={name} />
      )}
      {state !== "past" && <MoveForm session={session} phase={phase} plan={plan} path={path} />}
    </article>
  );
}

/** Makes the draft of its event, and opens that. */
export function MakeEvent({ path, name }: { path: string; name: string }) {
  return (
    <AppForm action={`${path}/evenement`}>
      <SubmitButton variant="secondary" small busy="Even geduld">
        Maak het evenement<span className="visually-hidden"> van {name}</span>
      </SubmitButton>
    </AppForm>
  );
}

function MoveForm({ session, phase, plan, path }: CardProps) {
  const { id, month, sectorId, province } = session;
  return (
    <details className="plan-card__move">
      <summary>
        Verplaats<span className="visually-hidden"> {nameOf(session)}</span>
      </summary>
      {/* Shows where it stands now, also after it was moved from elsewhere. */}
      <AppForm
        key={`${month} ${sectorId} ${province}`}
        className="stack stack--tight"
        action={`${path}/sessies/${id}/verplaatsing`}
      >
        <Place place={session} seen />
        <SelectField
          {...{ name: "month", id: `maand-${id}`, label: "Maand", optional: "silent" }}
          defaultValue={month}
          empty="Nog geen maand"
          options={monthOptions(phase.months, plan.thisMonth)}
        />
        <SelectField
          {...{ name: "sectorId", id: `sector-${id}`, label: "Sector", optional: "silent" }}
          defaultValue={sectorId ?? ""}
          empty="Nog te kiezen"
          options={optionsOf(plan.sectors)}
        />
        <SelectField
          {...{ name: "province", id: `provincie-${id}`, label: "Provincie", optional: "silent" }}
          defaultValue={province ?? ""}
          empty="Nog te kiezen"
          options={provinceOptions}
        />
        <SubmitButton small busy="Even geduld">
          Verplaats
        </SubmitButton>
      </AppForm>
    </details>
  );
}
