import type { ReactNode } from "react";
import type { TableView, ShownContribution } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "./contribution-fields";
import { anchorOf } from "./paths";
import { DotButtons, SupportButton } from "./table-buttons";

type TableListProps = { groupId: string; view: TableView; closed: boolean; round: ReactNode };

/** What lies on the table, by cluster. */
export function TableList({ groupId, view, closed, round }: TableListProps) {
  const { shown, clusters } = view;
  const parts = partsOf(shown, clusters);
  return (
    <section data-fresh="lijst" aria-labelledby="lijst" className="stack">
      <h2 id="lijst">
        Op tafel <span className="soft">{`(${shown.length})`}</span>
      </h2>
      {round}
      {shown.length === 0 && <p className="soft">Nog niets. Wie doet de eerste zet?</p>}
      {parts.map(({ id, title, contributions }) => (
        <div key={id} className="stack">
          {title && <h3>{title}</h3>}
          <ul className="contributions">
            {contributions.map((one) => (
              <Line key={one.id} {...{ one, groupId, view, closed }} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/**
 * By cluster, and behind those what stands in none.
 * @param empty also the clusters in which nothing stands.
 */
export function partsOf(shown: ShownContribution[], clusters: TableView["clusters"], empty = false) {
  const loose = shown.filter((one) => !clusters.some(({ id }) => id === one.clusterId));
  const parts = clusters.map((cluster) => ({
    ...cluster,
    contributions: shown.filter((one) => one.clusterId === cluster.id),
  }));
  const filled = parts.filter(({ contributions }) => contributions.length > 0 || empty);
  const rest = { id: "los", title: filled.length > 0 ? "Andere" : "", contributions: loose };
  return loose.length > 0 ? [...filled, rest] : filled;
}

type LineProps = { one: ShownContribution; groupId: string; view: TableView; closed: boolean };

function Line({ one, groupId, view, closed }: LineProps) {
  const { round } = view;
  return (
    <li className="contribution-card" id={anchorOf(one.id)}>
      <div className="row row--apart">
        <KindTag kind={one.kind} />
        <span className="soft contribution__where">
          {one.lost ? "niet meer in de nota" : one.fromNote ? "uit de nota" : null}
        </span>
      </div>
      <p className="contribution__text">{one.text}</p>
      <Said {...one} anonymous={!one.fromNote} />
      {one.alike > 0 && (
        <p className="contribution__who">
          {one.alike === 1 ? "Nog 1 bijdrage zegt dit ook." : `Nog ${one.alike} bijdragen zeggen dit ook.`}
        </p>
      )}
      <div className="row row--apart contribution__foot">
        <SupportButton {...{ one, groupId, closed }} />
        {round?.open && !closed && <DotButtons {...{ one, groupId, round }} />}
        {one.dots !== null && (
          <strong className="numbers">{one.dots === 1 ? "1 stip" : `${one.dots} stippen`}</strong>
        )}
      </div>
    </li>
  );
}
