import { useEffect, useRef, useState } from "react";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { dayParts, formatMinutes } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tabs } from "~/ui/tabs";
import type { PlanDay as Day } from "../../programme-days";
import { eventPath } from "../organise-bars";
import { MoveSettings } from "./move-settings";
import { programmePaths, type ProgrammePaths } from "./paths";
import { PendingNotice, type Untold } from "./pending-notice";
import type { MoveChoice } from "./plan-block";
import { PlanDay } from "./plan-day";

export type EditorPageProps = {
  event: { id: string; slug: string; title: string };
  days: Day[];
  rounds: { id: string; title: string }[];
  /** The date that a phone shows. */
  chosen: string | null;
  untold: Untold[];
  /** What was just done, to be said. */
  done: { kind: "saved" } | { kind: "told" } | { kind: "moved"; title: string; start: number } | null;
};

/** The programme of an event, its dates beside each other. */
export function ProgrammeEditorPage({ event, days, rounds, chosen, untold, done }: EditorPageProps) {
  const paths = programmePaths(event.id);
  const isEmpty = days.every((day) => day.lines.length + day.dropped.length === 0) && rounds.length === 0;
  return (
    <>
      <PageHeader
        title="Programma"
        lead="Wat staat er wanneer, waar en met wie? Wat je wijzigt, staat meteen op de publieke pagina."
        actions={
          days.length > 0 &&
          !isEmpty && (
            <>
              <ButtonLink to={paths.newItem()}>Voeg een onderdeel toe</ButtonLink>
              <ButtonLink variant="secondary" to={paths.rounds}>
                Keuzerondes
              </ButtonLink>
              <ButtonLink variant="quiet" to={`/evenementen/${event.slug}#programma`}>
                Bekijk de publieke pagina
              </ButtonLink>
            </>
          )
        }
      />
      <Page>
        <div className="stack">
          <Done done={done} />
          <PendingNotice untold={untold} paths={paths} />
          {days.length === 0 ? (
            <NoDates eventId={event.id} />
          ) : isEmpty ? (
            <Start paths={paths} />
          ) : (
            <Plan days={days} rounds={rounds} chosen={chosen} paths={paths} />
          )}
        </div>
      </Page>
    </>
  );
}

function Done({ done }: Pick<EditorPageProps, "done">) {
  if (!done) return null;
  const words = {
    saved: () => "Bewaard.",
    told: () => "De mails vertrekken.",
    moved: () => (done.kind === "moved" ? `“${done.title}” begint nu om ${formatMinutes(done.start)}.` : ""),
  };
  return (
    <Notice tone="success" live>
      <p>{words[done.kind]()}</p>
    </Notice>
  );
}

function NoDates({ eventId }: { eventId: string }) {
  return (
    <EmptyState
      title="Dit evenement heeft nog geen datum"
      actions={<ButtonLink to={eventPath(eventId)}>Naar het overzicht</ButtonLink>}
    >
      Het programma hoort bij een dag. Geef het evenement eerst een datum en een plaats.
    </EmptyState>
  );
}

function Start({ paths }: { paths: ProgrammePaths }) {
  return (
    <EmptyState
      title="Er is nog geen programma"
      actions={
        <>
          <AppForm action={paths.template}>
            <SubmitButton>Begin met een voorbeeld</SubmitButton>
          </AppForm>
          <ButtonLink variant="secondary" to={paths.newItem()}>
            Begin met een leeg programma
          </ButtonLink>
        </>
      }
    >
      Het voorbeeld heeft een welkom, een toelichting, een keuzeronde met twee workshops, een pauze en een
      netwerkmoment. Je past daarna alles aan.
    </EmptyState>
  );
}

type PlanProps = Pick<EditorPageProps, "days" | "rounds" | "chosen"> & { paths: ProgrammePaths };

function Plan({ days, rounds, chosen, paths }: PlanProps) {
  const [choice, setChoice] = useState<MoveChoice>({ along: true, onlyHere: false });
  const pressed = useKeptFocus(days);
  const several = days.length > 1;
  const current = days.find((day) => day.id === chosen) ?? days[0]!;
  return (
    <div className="stack" ref={pressed}>
      <MoveSettings choice={choice} several={several} onChange={setChoice} />
      {several && (
        <div className="plan-tabs">
          <Tabs
            label="Programma per datum"
            tabs={days.map((day) => ({
              label: `${day.place}, ${shortDay(day.startsAt)}`,
              to: paths.day(day.id),
              current: day.id === current.id,
            }))}
          />
        </div>
      )}
      <div className="plan-days">
        {days.map((day) => (
          <PlanDay
            key={day.id}
            day={day}
            rounds={rounds}
            current={day.id === current.id}
            several={several}
            paths={paths}
            choice={choice}
          />
        ))}
      </div>
    </div>
  );
}

/** A button that moves its block stays under the finger: the browser loses the focus of what changes place. */
function useKeptFocus(days: Day[]) {
  const area = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    const remember = (event: Event) => {
      const form = event.target as HTMLFormElement;
      last.current = form.querySelector("button")?.id ?? null;
    };
    const inside = area.current;
    inside?.addEventListener("submit", remember);
    return () => inside?.removeEventListener("submit", remember);
  }, []);
  useEffect(() => {
    if (last.current) document.getElementById(last.current)?.focus();
    last.current = null;
  }, [days]);
  return area;
}

function shortDay(at: Date): string {
  const { weekday, day, month } = dayParts(at);
  return `${weekday} ${day} ${month}`;
}
