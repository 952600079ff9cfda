import { CONTRIBUTION_KINDS, KIND_WORDS, type ContributionKindName } from "../contribution";

/** The word for a kind in its own colour, which is the same everywhere (styles/kinds.css); in Dutch unless other words are given. */
export function KindTag({ kind, words }: { kind: ContributionKindName; words?: string }) {
  return (
    <span className="kind" data-kind={kind}>
      {words ?? KIND_WORDS[kind].one}
    </span>
  );
}

/** How many of each kind, in the order of the buttons. */
export function KindCounts({ counts }: { counts: Partial<Record<ContributionKindName, number>> }) {
  return (
    <ul className="kind-counts">
      {CONTRIBUTION_KINDS.map((kind) => {
        const count = counts[kind] ?? 0;
        return (
          count > 0 && (
            <li key={kind}>
              <span className="kind" data-kind={kind}>
                {`${count} ${KIND_WORDS[kind][count === 1 ? "one" : "many"]}`}
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}
