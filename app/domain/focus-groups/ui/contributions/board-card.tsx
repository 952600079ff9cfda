import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import type { ContributionsView, ShownContribution } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "../table/contribution-fields";
import { anchorOf, contributionPath } from "../table/paths";
import { MergeForm } from "./merge-form";
import { BackAt, Press, shortened } from "./press";
import { Steps } from "./steps";

export type BoardCardProps = {
  groupId: string;
  one: ShownContribution;
  view: ContributionsView;
  index: number;
  count: number;
};

/** One contribution on the board: what it says, how much it weighs, and what can be done with it. */
export function BoardCard(props: BoardCardProps) {
  const { groupId, one, view } = props;
  const path = contributionPath(groupId, one.id);
  return (
    <li className="contribution-card" id={anchorOf(one.id)}>
      <div className="row row--apart">
        <KindTag kind={one.kind} />
        <Weight {...one} />
      </div>
      <p className="contribution__text">{one.text}</p>
      <Said {...one} anonymous={!one.fromNote} />
      {one.lost && <p className="contribution__who">Deze passage werd uit de nota gewist.</p>}
      <Merged groupId={groupId} view={view} id={one.id} />
      <div className="row row--apart">
        <span className="row">
          {!one.inNote && !one.fromNote && (
            <Press path={`${path}/nota`} of={one.text} at={{ groupId, id: one.id }} secondary>
              Zet in de nota
            </Press>
          )}
          <Press
            path={one.quoted ? `${path}/citaat/herroeping` : `${path}/citaat`}
            of={one.text}
            at={{ groupId, id: one.id }}
            secondary
          >
            {one.quoted ? "Toch niet voorlezen" : "Lees voor in de plenaire"}
          </Press>
        </span>
        <Steps
          action={`${path}/volgorde`}
          anchor={anchorOf(one.id)}
          of={one.text}
          groupId={groupId}
          index={props.index}
          count={props.count}
        />
      </div>
      <div className="board-ways">
        <details className="board-more">
          <summary>
            Schik<span className="visually-hidden">{`: ${shortened(one.text)}`}</span>
          </summary>
          <Place {...props} />
          <InCluster {...props} />
          {!one.fromNote && (
            <Press path={`${path}/afwijzing`} of={one.text} quiet>
              Haal van tafel
            </Press>
          )}
        </details>
        <MergeForm groupId={groupId} id={one.id} view={view} />
      </div>
    </li>
  );
}

function Weight({ supports, dots, quoted, fromNote, inNote }: ShownContribution) {
  return (
    <span className="row">
      {quoted && <Tag tone="accent">voor de plenaire</Tag>}
      {(fromNote || inNote) && <Tag>in de nota</Tag>}
      {supports > 0 && <Tag>{`${supports} × ook bij ons`}</Tag>}
      {dots !== null && <Tag tone="accent">{dots === 1 ? "1 stip" : `${dots} stippen`}</Tag>}
    </span>
  );
}

/** What says the same, with the way to take it apart again. */
function Merged({ groupId, view, id }: { groupId: string; view: ContributionsView; id: string }) {
  const merged = view.merged.filter((one) => one.mergedIntoId === id);
  if (merged.length === 0) return null;
  return (
    <ul className="board-merged" aria-label="Zegt hetzelfde">
      {merged.map((one) => (
        <li key={one.id}>
          <span>{one.text}</span>
          <Press path={`${contributionPath(groupId, one.id)}/samenvoeging/herroeping`} of={one.text} quiet>
            Haal uit elkaar
          </Press>
        </li>
      ))}
    </ul>
  );
}

function Place({ groupId, one, index, count }: BoardCardProps) {
  if (count < 3) return null;
  return (
    <AppForm stay className="board-line" action={`${contributionPath(groupId, one.id)}/volgorde`}>
      <BackAt groupId={groupId} anchor={anchorOf(one.id)} />
      <TextField
        name="place"
        id={`plaats-${one.id}`}
        label={`Plaats, van 1 tot ${count}`}
        type="number"
        width="short"
        min={1}
        max={count}
        defaultValue={String(index + 1)}
      />
      <SubmitButton small variant="secondary">
        Zet daar
      </SubmitButton>
    </AppForm>
  );
}

function InCluster({ groupId, one, view }: BoardCardProps) {
  if (view.clusters.length === 0) return null;
  return (
    <AppForm stay className="board-line" action={`${contributionPath(groupId, one.id)}/groepering`}>
      <BackAt groupId={groupId} anchor={anchorOf(one.id)} />
      <SelectField
        name="clusterId"
        id={`cluster-van-${one.id}`}
        label="Cluster"
        empty="Geen"
        optional="silent"
        defaultValue={one.clusterId ?? ""}
        options={view.clusters.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SubmitButton small variant="secondary">
        Zet daar
      </SubmitButton>
    </AppForm>
  );
}
