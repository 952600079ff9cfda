import { AppLink } from "~/ui/app-link";
import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import type { Leading } from "../../lead/leading.server";
import { GroupComposition } from "../composition";
import { ClockBar } from "./clock-bar";
import { JoinCard } from "./join-card";
import { NoteKeeping } from "./note-keeping";
import { QuotePicker } from "./quote-picker";
import { StepClock } from "./step-clock";
import { StepList } from "./step-list";
import { WhoIsThere } from "./who-is-there";
import { countWords, roomOf } from "./words";

export type LeadingPageProps = Leading & {
  /** The QR code of the table as SVG; null while its phones may not join. */
  qr: string | null;
  /** Where phones join, as people type it. */
  joinAddress: string;
  /** Why the last button did nothing. */
  reason: string | null;
};

/** What who leads a group needs, under one thumb: the question and the clock always in view. */
export function LeadingPage(props: LeadingPageProps) {
  const { group, clock, now, steps, members, reason, access } = props;
  return (
    <div className="leading">
      <Live topics={[`group:${group.id}`, `note:${group.id}`]} />
      <LeadingHead {...props} />
      <div className="leading__body">
        {reason && (
          <Notice tone="warning" live>
            <p>{errorText({ code: "conflict", reason })}</p>
          </Notice>
        )}
        <div className="leading__columns">
          <div className="leading__column">
            <StepList groupId={group.id} steps={steps} clock={clock} />
            <NoteKeeping {...props} condition={access.condition} />
            <QuotePicker groupId={group.id} contributions={props.contributions} />
          </div>
          <div className="leading__column">
            <JoinCard {...props} />
            <section className="leading__part" aria-labelledby="samenstelling">
              <h2 id="samenstelling">Wie zit hier</h2>
              <GroupComposition group={group} table={members} />
              <WhoIsThere members={members} />
            </section>
          </div>
        </div>
      </div>
      <ClockBar groupId={group.id} clock={clock} steps={steps} now={now} />
    </div>
  );
}

function LeadingHead({ group, clock, now, pending }: LeadingPageProps) {
  const path = roomOf(group.id);
  return (
    <>
      <header className="leading__top">
        <p className="leading__where">
          <AppLink to="/mijn">Mijn pagina</AppLink>
          <span>{[group.event, group.room].filter(Boolean).join(" · ")}</span>
        </p>
        <h1>{group.title}</h1>
        <nav aria-label="Deze groep">
          <ul className="leading__links">
            <li>
              <AppLink to={`${path}/nota`}>Nota</AppLink>
            </li>
            <li>
              <AppLink to={`${path}/bijdragen`}>
                Bijdragen{pending > 0 && <Pending count={pending} />}
              </AppLink>
            </li>
            <li>
              <AppLink to={`${path}/scherm`}>Scherm</AppLink>
            </li>
            <li>
              <AppLink to={`${path}/versies`}>Versies</AppLink>
            </li>
          </ul>
        </nav>
      </header>
      <div className="leading__always">
        <div className="leading__always-row">
          <p className="leading__question">{group.guidingQuestion || "Deze groep heeft nog geen vraag."}</p>
          <StepClock clock={clock} now={now} />
        </div>
      </div>
    </>
  );
}

function Pending({ count }: { count: number }) {
  return (
    <span className="leading__pending">
      {count}
      <span className="visually-hidden">{` ${countWords(count, "wacht", "wachten").replace(/^\d+ /, "")}`}</span>
    </span>
  );
}
