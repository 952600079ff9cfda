import { useEffect, useRef } from "react";
import { AppLink } from "~/ui/app-link";
import { Live } from "~/ui/live";
import type { ContributionKindName } from "../../contribution";
import { KindTag, KindCounts } from "../kind-tag";
import type { ShownClock } from "../../lead/clock";
import type { NoteCondition } from "../../note/wire";
import { FullScreen } from "./full-screen";
import { StepClock } from "./step-clock";
import { conditionWords, countWords, roomOf } from "./words";

type Contribution = {
  id: string;
  kind: ContributionKindName;
  text: string;
  authorName: string | null;
  organisation: string;
};

export type ScreenPageProps = {
  group: { id: string; title: string; guidingQuestion: string; event: string };
  condition: NoteCondition;
  leads: boolean;
  clock: ShownClock | null;
  now: Date;
  /** The end of the note, rendered and safe. */
  noteHtml: string;
  /** There is more before it. */
  shortened: boolean;
  latest: Contribution[];
  counts: Partial<Record<ContributionKindName, number>>;
  /** How to join; null while the table is closed. */
  join: { code: string; qr: string; address: string } | null;
};

/** What the room sees, on a beamer: large, calm, and at the end of the note as long as nobody scrolls away. */
export function ScreenPage(props: ScreenPageProps) {
  const { group, clock, now, condition, noteHtml, shortened, leads } = props;
  return (
    <div className="screen">
      <Live topics={[`group:${group.id}`, `note:${group.id}`]} />
      <header className="screen__head">
        <div className="screen__title">
          <p className="screen__group">{group.title}</p>
          <h1>{group.guidingQuestion || group.title}</h1>
        </div>
        <StepClock clock={clock} now={now} large />
      </header>
      <div className="screen__body">
        <NoteEnd html={noteHtml} shortened={shortened} condition={condition} groupId={group.id} />
        <div className="screen__side">
          <LatestContributions latest={props.latest} counts={props.counts} />
          {props.join && <JoinHere {...props.join} />}
        </div>
      </div>
      <footer className="screen__foot">
        <span>{group.event}</span>
        <span className="screen__actions">
          {leads && <AppLink to={`${roomOf(group.id)}/leiding`}>Leiding</AppLink>}
          <FullScreen />
        </span>
      </footer>
    </div>
  );
}

type NoteProps = { html: string; shortened: boolean; condition: NoteCondition; groupId: string };

function NoteEnd({ html, shortened, condition, groupId }: NoteProps) {
  const box = useStaysAtEnd(html);
  return (
    <section
      className="screen__note"
      ref={box}
      aria-label="De nota"
      // Somebody with only a keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {condition !== "open" && (
        <p className="screen__condition">{`De nota is ${conditionWords[condition].name}.`}</p>
      )}
      {shortened && (
        <p className="screen__condition">
          Dit is het einde. <AppLink to={roomOf(groupId)}>Lees de hele nota</AppLink>
        </p>
      )}
      {html ? (
        <div className="screen__text" dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <p className="screen__empty">Hier komt de nota, terwijl jullie schrijven.</p>
      )}
    </section>
  );
}

/** Within so many pixels of the end one is at the end. */
const NEAR_END = 80;

function toEnd(element: HTMLElement, wanted: boolean): void {
  if (wanted) element.scrollTop = element.scrollHeight;
}

/** Scrolls along with what is new, but never for who scrolled back to read. */
function useStaysAtEnd(html: string) {
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    };
    // A screen that changes its size keeps the end in view as well.
    const resized = new ResizeObserver(() => toEnd(element, atEnd.current));
    element.addEventListener("scroll", look, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, []);
  useEffect(() => {
    if (box.current) toEnd(box.current, atEnd.current);
  }, [html]);
  return box;
}

function LatestContributions({ latest, counts }: Pick<ScreenPageProps, "latest" | "counts">) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <section className="screen__contributions" aria-labelledby="bijdragen">
      <h2 id="bijdragen">{total > 0 ? countWords(total, "bijdrage", "bijdragen") : "Bijdragen"}</h2>
      {total === 0 ? (
        <p className="screen__empty">Nog geen bijdragen.</p>
      ) : (
        <>
          <KindCounts counts={counts} />
          <ul className="screen__latest">
            {latest.map(({ id, kind, text, authorName, organisation }) => (
              <li key={id}>
                <KindTag kind={kind} />
                <p>{text}</p>
                {(authorName || organisation) && (
                  <span className="screen__who">{[authorName, organisation].filter(Boolean).join(", ")}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function JoinHere({ code, qr, address }: NonNullable<ScreenPageProps["join"]>) {
  return (
    <section className="screen__join" aria-labelledby="meedoen">
      <div className="join__qr" dangerouslySetInnerHTML={{ __html: qr }} />
      <div>
        <h2 id="meedoen">Doe mee met je gsm</h2>
        <p>{address}</p>
        <p className="join__code">{code}</p>
      </div>
    </section>
  );
}
