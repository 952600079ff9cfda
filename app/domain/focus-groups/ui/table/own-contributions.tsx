import { AppLink } from "~/ui/app-link";
import { Tag, type TagTone } from "~/ui/tag";
import type { OwnContribution, OwnState } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "./contribution-fields";
import { contributionPath } from "./paths";

const STATES: Record<OwnState, { words: string; tone: TagTone }> = {
  waiting: { words: "wacht op je begeleider", tone: "plain" },
  in: { words: "op tafel", tone: "good" },
  "in-note": { words: "in de nota", tone: "good" },
  merged: { words: "samengevoegd", tone: "accent" },
  declined: { words: "niet overgenomen", tone: "plain" },
};

type OwnContributionsProps = { groupId: string; own: OwnContribution[]; closed: boolean };

/** What one sent oneself, and what became of it. */
export function OwnContributions({ groupId, own, closed }: OwnContributionsProps) {
  return (
    <section className="stack" data-fresh="eigen" aria-labelledby="eigen" hidden={own.length === 0}>
      <h2 id="eigen">Wat jij instuurde</h2>
      <ul className="contributions">
        {own.map((one) => (
          <li key={one.id} className="contribution-card contribution-card--own">
            <div className="row row--apart">
              <KindTag kind={one.kind} />
              <Tag tone={STATES[one.state].tone}>{STATES[one.state].words}</Tag>
            </div>
            <p className="contribution__text">{one.text}</p>
            <Said {...one} anonymous />
            {one.mergedWith && <p className="soft">{`Samengevoegd met: ${one.mergedWith}`}</p>}
            {one.state === "waiting" && !closed && (
              <p>
                <AppLink to={contributionPath(groupId, one.id)}>
                  Wijzig of trek terug
                  <span className="visually-hidden">{`: ${one.text}`}</span>
                </AppLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
