import type { ReactNode } from "react";
import { formatMinutes } from "./dates";
import { PersonLine, type PersonLineProps } from "./person-line";
import { useContentLang, useText } from "./text/text-provider";

export type TimelineItem = {
  id: string;
  /** Minutes after midnight. */
  start: number;
  end: number;
  title: string;
  /** What kind of item it is, in words. */
  kind?: string;
  room?: string;
  speakers?: readonly PersonLineProps[];
  description?: ReactNode;
  /** Tags: seats left, only in Brugge. */
  meta?: ReactNode;
  /** A pause: small. */
  isBreak?: boolean;
  /** The parallel items out of which one is chosen; then the title is that of the round. */
  options?: readonly TimelineItem[];
};

/** The programme of a day: time, what happens, who speaks. */
export function Timeline({ items, level = 3 }: { items: readonly TimelineItem[]; level?: 3 | 4 }) {
  return (
    <ol className="programme">
      {items.map((item) => (
        <li key={item.id} className={itemClass(item)}>
          <Hours item={item} />
          <ItemBody item={item} level={level} />
          {item.options && <Options options={item.options} level={level} />}
        </li>
      ))}
    </ol>
  );
}

function Options({ options, level }: { options: readonly TimelineItem[]; level: 3 | 4 }) {
  return (
    <ul className="programme__options">
      {options.map((option) => (
        <li key={option.id}>
          <ItemBody item={option} level={level === 3 ? 4 : 5} />
        </li>
      ))}
    </ul>
  );
}

function Hours({ item: { start, end } }: { item: TimelineItem }) {
  return (
    <p className="programme__time">
      <time dateTime={formatMinutes(start)}>{formatMinutes(start)}</time>
      {" – "}
      <time dateTime={formatMinutes(end)}>{formatMinutes(end)}</time>
    </p>
  );
}

function ItemBody({ item, level }: { item: TimelineItem; level: 3 | 4 | 5 }) {
  const t = useText("events");
  const lang = useContentLang();
  const Heading = `h${level}` as const;
  const about = [item.kind, item.options && t.chooseOne, item.room].filter(Boolean);
  return (
    <>
      <Heading className="programme__title" lang={lang}>
        {item.title}
      </Heading>
      {about.length > 0 && <p className="programme__meta">{about.join(" · ")}</p>}
      {item.description && <div lang={lang}>{item.description}</div>}
      {item.speakers && item.speakers.length > 0 && (
        <ul className="programme__speakers" aria-label={t.speakers}>
          {item.speakers.map((speaker) => (
            <li key={speaker.name + (speaker.organisation ?? "")}>
              <PersonLine {...speaker} />
            </li>
          ))}
        </ul>
      )}
      {item.meta && <div className="programme__tags">{item.meta}</div>}
    </>
  );
}

function itemClass({ isBreak, options }: TimelineItem): string {
  if (options) return "programme__item programme__item--choice";
  return isBreak ? "programme__item programme__item--break" : "programme__item";
}
