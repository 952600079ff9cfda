import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import { useContentLang, useText } from "~/ui/text/text-provider";
import type { FindKind } from "../entry";
import type { Passage } from "../passage";

export type ShownResult = {
  id: string;
  kind: FindKind;
  path: string;
  title: string;
  summary: string;
  at: Date | null;
  passage: Passage | null;
};

const LONGEST_SUMMARY = 240;

/** One thing that was found: what it is, its title, and the passage in which it stands. */
export function ResultLine({ result }: { result: ShownResult }) {
  const t = useText("find");
  const lang = useContentLang();
  const { kind, path, title, summary, at, passage } = result;
  return (
    <li className="find-results__one">
      <p className="find-results__about">
        <Tag tone={kind === "story" ? "accent" : "plain"}>{t.kinds[kind]}</Tag>
        {at && (
          <span className="soft small">
            <Time at={at} format="day" />
          </span>
        )}
      </p>
      <h3 lang={lang}>
        <AppLink to={path}>{title}</AppLink>
      </h3>
      <p className="measure" lang={lang}>
        {passage ? <Marked passage={passage} /> : shortened(summary)}
      </p>
    </li>
  );
}

/** Cut between two words. */
const shortened = (text: string) =>
  text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, "")} …`;

/** What stood on lines of their own, as a heading or a figure, stays apart; a sentence has its full stop. */
const onOneLine = (text: string) => text.replace(/(?<![.!?:;,\s])\s*\n\s*/g, " · ");

function Marked({ passage: { before, after, parts } }: { passage: Passage }) {
  return (
    <>
      {before && "… "}
      {parts.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : onOneLine(text)))}
      {after && " …"}
    </>
  );
}
