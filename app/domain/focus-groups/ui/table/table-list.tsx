import type { ReactNode } from "react";
import { useContentLang } from "~/ui/text/text-provider";
import type { TableView, ShownContribution } from "../../contributions/view";
import { KindTag } from "../kind-tag";
import { Said } from "./contribution-fields";
import { anchorOf } from "./paths";
import { useTableText } from "./table-text";
import { DotButtons, SupportButton } from "./table-buttons";

type TableListProps = { groupId: string; view: TableView; closed: boolean; round: ReactNode };

/** What lies on the table, by cluster. */
export function TableList({ groupId, view, closed, round }: TableListProps) {
  const { shown, clusters } = view;
  const t = useTableText().list;
  const lang = useContentLang();
  const parts = partsOf(shown, clusters, { others: t.others });
  return (
    <section data-fresh="lijst" aria-labelledby="lijst" className="stack">
      <h2 id="lijst">
        {t.title} <span className="soft">{`(${shown.length})`}</span>
      </h2>
      {round}
      {shown.length === 0 && <p className="soft">{t.empty}</p>}
      {parts.map(({ id, title, contributions }) => (
        <div key={id} className="stack">
          {title && <h3 lang={id === "los" ? undefined : lang}>{title}</h3>}
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
 * @param others what those are called.
 * @param empty also the clusters in which nothing stands.
 */
export function partsOf(
  shown: ShownContribution[],
  clusters: TableView["clusters"],
  { others, empty = false }: { others: string; empty?: boolean },
) {
  const loose = shown.filter((one) => !clusters.some(({ id }) => id === one.clusterId));
  const parts = clusters.map((cluster) => ({
    ...cluster,
    contributions: shown.filter((one) => one.clusterId === cluster.id),
  }));
  const filled = parts.filter(({ contributions }) => contributions.length > 0 || empty);
  const rest = { id: "los", title: filled.length > 0 ? others : "", contributions: loose };
  return loose.length > 0 ? [...filled, rest] : filled;
}

type LineProps = { one: ShownContribution; groupId: string; view: TableView; closed: boolean };

function Line({ one, groupId, view, closed }: LineProps) {
  const { round } = view;
  const { list: t, dots, kinds } = useTableText();
  return (
    <li className="contribution-card" id={anchorOf(one.id)}>
      <div className="row row--apart">
        <KindTag kind={one.kind} words={kinds[one.kind].one} />
        <span className="soft contribution__where">
          {one.lost ? t.lost : one.fromNote ? t.fromNote : null}
        </span>
      </div>
      <p className="contribution__text">{one.text}</p>
      <Said {...one} anonymous={!one.fromNote} />
      {one.alike > 0 && <p className="contribution__who">{t.alike(one.alike)}</p>}
      <div className="row row--apart contribution__foot">
        <SupportButton {...{ one, groupId, closed }} />
        {round?.open && !closed && <DotButtons {...{ one, groupId, round }} />}
        {one.dots !== null && <strong className="numbers">{dots.count(one.dots)}</strong>}
      </div>
    </li>
  );
}
