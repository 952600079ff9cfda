import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { CONTRIBUTION_KINDS, KIND_WORDS, type ContributionKindName } from "../../contribution";
import type { NotePage } from "../../note/reading.server";

type Shown = NotePage["contributions"][number];

type Props = {
  contributions: readonly Shown[];
  /** Those to which one is led in the text of the note, and not here. */
  elsewhere?: readonly string[];
};

/** What was said, by kind in the order of the buttons. */
export function ContributionsByKind({ contributions, elsewhere = [] }: Props) {
  if (contributions.length === 0)
    return (
      <p className="soft">Nog geen bijdragen. Ze verschijnen hier zodra iemand een stuk tekst aanduidt.</p>
    );
  return (
    <div className="stack">
      {CONTRIBUTION_KINDS.map((kind) => {
        const some = contributions.filter((one) => one.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} className="said" data-kind={kind}>
            <h3 className="said__kind">
              <span className="said__count">{some.length}</span> {kindTitle(kind, some.length)}
            </h3>
            <ul className="said__list">
              {some.map((contribution) => (
                <li
                  key={contribution.id}
                  id={elsewhere.includes(contribution.id) ? undefined : `bijdrage-${contribution.id}`}
                  className="said__one"
                >
                  <Said {...contribution} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Said({ id, text, passageLostAt, quotedAt, ...about }: Shown) {
  const words = aboutWords(about);
  return (
    <>
      <p className="said__text">{text}</p>
      {words && <p className="soft small">{words}</p>}
      <p className="small no-print">
        <AppLink to={`/bijdragen/${id}`}>
          Wat gebeurde hiermee?<span className="visually-hidden">{` ${text.slice(0, 60)}`}</span>
        </AppLink>
      </p>
      {(passageLostAt || quotedAt) && (
        <p className="said__tags">
          {quotedAt && <Tag tone="accent">gekozen als citaat</Tag>}
          {passageLostAt && <Tag tone="warn">passage is weg uit de nota</Tag>}
        </p>
      )}
    </>
  );
}

/** "Noden", "Nood": the kind as the head of a list of so many. */
export function kindTitle(kind: ContributionKindName, count: number): string {
  const { one, many } = KIND_WORDS[kind];
  const words = count === 1 ? one : many;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type About = Pick<Shown, "organisation" | "authorName" | "supports">;

/** Who said it and who says the same, in one line; empty when there is nothing to say. */
export function aboutWords({ organisation, authorName, supports }: About): string {
  const others = supports === 1 ? "ook bij 1 ander" : supports > 1 ? `ook bij ${supports} anderen` : "";
  return [authorName, organisation, others].filter(Boolean).join(", ");
}
