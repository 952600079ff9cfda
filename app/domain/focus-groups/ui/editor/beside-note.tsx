import type { ContributionKindName } from "../../contribution";
import { Button } from "~/ui/button";
import { KindTag } from "../kind-tag";
import type { Passage } from "./writing/passages";

/** What somebody at the table sent from their phone, and the facilitator let in. */
export type FromTable = { id: string; kind: ContributionKindName; text: string; authorName: string | null };

type PassageListProps = {
  passages: readonly Passage[];
  here: string | undefined;
  onGo(passage: Passage): void;
};

/** The passages that were marked so far; each leads to its place. */
export function PassageList({ passages, here, onGo }: PassageListProps) {
  return (
    <section className="beside" aria-labelledby="bijdragen-titel">
      <h2 id="bijdragen-titel">
        Bijdragen <span className="beside__count">{passages.length}</span>
      </h2>
      {passages.length === 0 ? (
        <p className="soft">
          Nog geen. Zet de cursor in een zin en kies wat het is: een nood, een drempel, een suggestie …
        </p>
      ) : (
        <ol className="beside__list">
          {passages.map((passage) => (
            <li key={passage.id}>
              <button
                type="button"
                className="beside__passage"
                aria-current={passage.id === here || undefined}
                onClick={() => onGo(passage)}
              >
                <KindTag kind={passage.kind} /> <span className="beside__text">{passage.text}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type FromTableListProps = {
  list: readonly FromTable[];
  mayType: boolean;
  onTake(contribution: FromTable): void;
};

/** Contributions that wait to be put in the note. */
export function FromTableList({ list, mayType, onTake }: FromTableListProps) {
  if (list.length === 0) return null;
  return (
    <section className="beside" aria-labelledby="tafel-titel">
      <h2 id="tafel-titel">
        Uit de tafel <span className="beside__count">{list.length}</span>
      </h2>
      <ul className="beside__list">
        {list.map((contribution) => (
          <li key={contribution.id} className="beside__sent">
            <p>
              <KindTag kind={contribution.kind} /> {contribution.text}
            </p>
            <p className="beside__author">{contribution.authorName ?? "Zonder naam"}</p>
            {mayType && (
              <Button type="button" variant="secondary" small onClick={() => onTake(contribution)}>
                Zet in de nota
                <span className="visually-hidden">: {contribution.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
