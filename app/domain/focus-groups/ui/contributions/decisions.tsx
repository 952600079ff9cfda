import { Fold } from "~/ui/fold";
import type { ContributionsView, DecidedOn } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "../table/contribution-fields";
import { anchorOf, contributionPath } from "../table/paths";
import { MergeForm } from "./merge-form";
import { Press } from "./press";

type DecisionsProps = { groupId: string; view: ContributionsView };

/** What waits for a decision, who waits longest first: one tap each. */
export function Pending({ groupId, view }: DecisionsProps) {
  const { pending } = view;
  if (pending.length === 0) return null;
  return (
    <section aria-labelledby="wacht" className="stack board-pending">
      <h2 id="wacht">{`Wacht op jou (${pending.length})`}</h2>
      <ul className="contributions">
        {pending.map((one) => (
          <li key={one.id} id={anchorOf(one.id)} className="contribution-card">
            <Words {...one} />
            <div className="row">
              <Press path={`${contributionPath(groupId, one.id)}/toelating`} of={one.text}>
                Laat toe
              </Press>
              <Press path={`${contributionPath(groupId, one.id)}/afwijzing`} of={one.text} secondary>
                Neem niet over
              </Press>
            </div>
            <MergeForm groupId={groupId} id={one.id} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was left out, with the way back. */
export function Left({ groupId, view: { declined } }: DecisionsProps) {
  if (declined.length === 0) return null;
  return (
    <Fold title={`Niet overgenomen (${declined.length})`}>
      <ul className="contributions">
        {declined.map((one) => (
          <li key={one.id} id={anchorOf(one.id)} className="contribution-card contribution-card--own">
            <Words {...one} />
            <Press path={`${contributionPath(groupId, one.id)}/afwijzing/herroeping`} of={one.text} secondary>
              Zet terug
            </Press>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Words({ kind, text, author, organisation }: DecidedOn) {
  return (
    <>
      <KindTag kind={kind} />
      <p className="contribution__text">{text}</p>
      <Said author={author} organisation={organisation} anonymous />
    </>
  );
}
