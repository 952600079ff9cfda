import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import type { ContributionsView, ShownContribution } from "../../contributions/view";
import { BoardCard } from "./board-card";
import { Steps } from "./steps";

type PartProps = {
  groupId: string;
  part: { id: string; title: string; contributions: ShownContribution[] };
  view: ContributionsView;
};

/** What stands under one heading, in order. */
export function Part({ groupId, part, view }: PartProps) {
  const place = view.clusters.findIndex(({ id }) => id === part.id);
  const anchor = `cluster-${part.id}`;
  return (
    <section aria-labelledby={anchor} className="stack">
      <div className="row row--apart">
        <h2 id={anchor}>
          {part.title || "Op tafel"} <span className="soft">{`(${part.contributions.length})`}</span>
        </h2>
        {place >= 0 && (
          <span className="row">
            {view.clusters.length > 1 && (
              <Steps
                action={`/groepen/${groupId}/clusters/${part.id}/volgorde`}
                of={part.title}
                {...{ groupId, anchor }}
                index={place}
                count={view.clusters.length}
              />
            )}
            <ClusterWays groupId={groupId} id={part.id} title={part.title} />
          </span>
        )}
      </div>
      {part.contributions.length === 0 && (
        <p className="soft">Hier staat nog niets. Kies bij een bijdrage deze cluster.</p>
      )}
      <ol className="contributions">
        {part.contributions.map((one, i) => (
          <BoardCard key={one.id} {...{ groupId, one, view }} index={i} count={part.contributions.length} />
        ))}
      </ol>
    </section>
  );
}

function ClusterWays({ groupId, id, title }: { groupId: string; id: string; title: string }) {
  return (
    <details className="board-more">
      <summary>
        Wijzig<span className="visually-hidden">{` ${title}`}</span>
      </summary>
      <AppForm stay className="board-line" action={`/groepen/${groupId}/clusters/${id}`}>
        <TextField name="title" id={`titel-${id}`} label="Titel" maxLength={80} defaultValue={title} />
        <SubmitButton small variant="secondary">
          Bewaar
        </SubmitButton>
      </AppForm>
      <AppForm stay action={`/groepen/${groupId}/clusters/${id}/verwijdering`}>
        <SubmitButton small variant="quiet">
          Verwijder deze titel, de bijdragen blijven
        </SubmitButton>
      </AppForm>
    </details>
  );
}
