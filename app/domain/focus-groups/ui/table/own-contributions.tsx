import { AppLink } from "~/ui/app-link";
import { Tag, type TagTone } from "~/ui/tag";
import type { OwnContribution, OwnState } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "./contribution-fields";
import { contributionPath } from "./paths";
import { useTableText } from "./table-text";

const TONES: Record<OwnState, TagTone> = {
  waiting: "plain",
  in: "good",
  "in-note": "good",
  merged: "accent",
  declined: "plain",
};

type OwnContributionsProps = { groupId: string; own: OwnContribution[]; closed: boolean };

/** What one sent oneself, and what became of it. */
export function OwnContributions({ groupId, own, closed }: OwnContributionsProps) {
  const { own: t, kinds } = useTableText();
  return (
    <section className="stack" data-fresh="eigen" aria-labelledby="eigen" hidden={own.length === 0}>
      <h2 id="eigen">{t.title}</h2>
      <ul className="contributions">
        {own.map((one) => (
          <li key={one.id} className="contribution-card contribution-card--own">
            <div className="row row--apart">
              <KindTag kind={one.kind} words={kinds[one.kind].one} />
              <Tag tone={TONES[one.state]}>{t.states[one.state]}</Tag>
            </div>
            <p className="contribution__text">{one.text}</p>
            <Said {...one} anonymous />
            {one.mergedWith && <p className="soft">{`${t.mergedWith} ${one.mergedWith}`}</p>}
            {one.state === "waiting" && !closed && (
              <p>
                <AppLink to={contributionPath(groupId, one.id)}>
                  {t.change}
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
