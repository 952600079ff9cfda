import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** Short facts: a word and what it is. Facts without a value are left out. */
export function Facts({ facts, beside = true }: { facts: readonly Fact[]; beside?: boolean }) {
  return (
    <dl className={beside ? "facts facts--beside" : "facts"}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== "")
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
