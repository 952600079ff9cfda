import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import type { Todo } from "../../todo";
import { OrganisedList, type Seats, type ShownEvent } from "./organised-list";
import { TodoList } from "./todo-list";

const DONE: Record<string, string> = {
  verwijderd: "Het concept is verwijderd.",
  "rol-weg": "Je organiseert dat evenement niet meer.",
};

type MyEventsProps = {
  coming: ShownEvent[];
  drafts: ShownEvent[];
  past: ShownEvent[];
  todo: Todo[];
  seats: Seats;
  at: Date;
  page: number;
  pages: number;
  mayStart: boolean;
  /** Code of what was just done. */
  done: string | null;
  /** What else waits for who organises. */
  children?: ReactNode;
};

/** The organiser's first page: what asks for attention, then everything they organise. */
export function MyEventsPage(props: MyEventsProps) {
  const { coming, drafts, past, todo, at, mayStart } = props;
  const nothing = coming.length + drafts.length + past.length === 0 && props.page === 1;
  return (
    <>
      <PageHeader
        title="Je evenementen"
        lead={nothing ? undefined : "Hier zie je wat er komt, wat nog niet online staat en wat voorbij is."}
        actions={
          mayStart &&
          !nothing && (
            <>
              <ButtonLink to="/beheer/evenementen/nieuw">Nieuw evenement</ButtonLink>
              <ButtonLink to="/beheer/reeksen" variant="secondary">
                Reeksen
              </ButtonLink>
            </>
          )
        }
      />
      <Page>
        <div className="stack stack--wide">
          {props.done && DONE[props.done] && (
            <Notice tone="success" live>
              <p>{DONE[props.done]}</p>
            </Notice>
          )}
          {nothing ? (
            <>
              {props.children}
              <Nothing mayStart={mayStart} />
            </>
          ) : (
            <>
              <TodoList todo={todo} at={at} />
              {props.children}
              <Section {...props} id="komend" title="Komend" events={coming}>
                Er staat niets op de agenda.{" "}
                {drafts.length > 0 && "Zet een concept online, dan staat het hier."}
              </Section>
              <Section {...props} id="concepten" title="Concepten" events={drafts}>
                Je hebt geen concepten.
              </Section>
              {(past.length > 0 || props.page > 1) && (
                <Section {...props} id="voorbij" title="Voorbij" events={past}>
                  Hier staat niets.
                </Section>
              )}
              <Pager page={props.page} pages={props.pages} to={(page) => `/beheer?pagina=${page}#voorbij`} />
            </>
          )}
        </div>
      </Page>
    </>
  );
}

type SectionProps = Pick<MyEventsProps, "seats" | "at"> & {
  id: string;
  title: string;
  events: ShownEvent[];
  children: ReactNode;
};

function Section({ id, title, events, seats, at, children }: SectionProps) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {events.length === 0 ? (
        <p className="soft">{children}</p>
      ) : (
        <OrganisedList events={events} seats={seats} at={at} />
      )}
    </section>
  );
}

function Nothing({ mayStart }: { mayStart: boolean }) {
  if (!mayStart)
    return (
      <EmptyState title="Je organiseert nog niets">
        Vraag een beheerder om je een netwerk of een evenement te geven. Daarna zie je het hier.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Je eerste evenement"
      actions={<ButtonLink to="/beheer/evenementen/nieuw">Nieuw evenement</ButtonLink>}
    >
      Begin met een titel. Een dag, een plaats en een programma voeg je daarna toe. Niemand ziet het voor je
      het online zet. Komt het elk jaar terug? Maak dan eerst een{" "}
      <AppLink to="/beheer/reeksen/nieuw">reeks</AppLink>.
    </EmptyState>
  );
}
