import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { ListedStory, Waiting } from "../editor-pages.server";
import { editorPath, gatePath, newStoryPath } from "./paths";
import { StateTag } from "./state-tag";

const WAITING_WORDS: Record<NonNullable<Waiting>, string> = {
  admit: "Lees het en beslis of het in het netwerk komt",
  change: "De auteur stelt een wijziging voor",
  unconfirmed: "Niemand bevestigde dat het nog klopt",
};

type EditorListPageProps = {
  waiting: ListedStory[];
  others: ListedStory[];
  /** Stories were brought in just now. */
  imported: boolean;
};

/** The stories of who edits them: what waits for them first. */
export function EditorListPage({ waiting, others, imported }: EditorListPageProps) {
  return (
    <>
      <PageHeader
        title="Praktijkverhalen"
        lead="Wat mensen vertellen over wat werkte. Jij zet het in het netwerk, een expert keurt het goed voor iedereen."
        actions={
          <>
            <ButtonLink to={newStoryPath} icon="plus">
              Nieuw verhaal
            </ButtonLink>
            <ButtonLink variant="secondary" to="/beheer/kennis/verhalen/ervaringen">
              Ervaringen van lezers
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {imported && (
            <Notice tone="success" live>
              <p>De verhalen zijn ingevoerd. Je vindt ze hieronder.</p>
            </Notice>
          )}
          {waiting.length + others.length === 0 && (
            <EmptyState title="Er zijn nog geen verhalen">
              Een verhaal begint bij iets dat op een sessie gezegd werd, of iemand dient het zelf in.
            </EmptyState>
          )}
          {waiting.length > 0 && (
            <section className="stack" aria-labelledby="wacht">
              <h2 id="wacht">Wacht op jou</h2>
              <StoryTodo list={waiting} />
            </section>
          )}
          {others.length > 0 && (
            <section className="stack" aria-labelledby="alle">
              <h2 id="alle">{waiting.length > 0 ? "De andere verhalen" : "Alle verhalen"}</h2>
              <StoryTable list={others} />
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

/** Lines to act on, each with why it waits. */
function StoryTodo({ list }: { list: ListedStory[] }) {
  return (
    <ul className="todo stack stack--tight">
      {list.map(({ id, title, organisation, waiting, changedAt }) => (
        <li key={id}>
          <AppLink to={editorPath(id)}>{title}</AppLink>{" "}
          <span className="soft">
            {organisation && `${organisation}. `}
            {waiting && WAITING_WORDS[waiting]}, <Time at={changedAt} format="day" />.
          </span>
        </li>
      ))}
    </ul>
  );
}

function StoryTable({ list }: { list: ListedStory[] }) {
  return (
    <DataTable
      caption="Verhalen"
      captionHidden
      rows={list}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Verhaal",
          rowHeader: true,
          cell: ({ id, title }) => <AppLink to={editorPath(id)}>{title}</AppLink>,
        },
        {
          key: "organisation",
          header: "Organisatie",
          cell: ({ organisation }) => organisation || "nog open",
        },
        { key: "network", header: "Netwerk", cell: ({ network }) => network ?? "geen" },
        {
          key: "state",
          header: "Stand",
          cell: ({ state, heldBack }) => (
            <>
              <StateTag state={state} />
              {heldBack && <span className="soft small"> expert vroeg iets</span>}
            </>
          ),
        },
        {
          key: "changed",
          header: "Veranderd",
          cell: ({ changedAt }) => <Time at={changedAt} format="day" />,
        },
      ]}
    />
  );
}

/** On the page of who organises: the stories that wait for them. */
export function StoriesTodo({ list }: { list: ListedStory[] }) {
  if (list.length === 0) return null;
  return (
    <section className="stack todo" aria-labelledby="verhalen" lang="nl-BE">
      <h2 id="verhalen">Praktijkverhalen</h2>
      <StoryTodo list={list} />
    </section>
  );
}

type GateListPageProps = { waiting: ListedStory[]; heldBack: ListedStory[]; shared: ListedStory[] };

/** The second gate: what waits for the experts, and what they let through. */
export function GateListPage({ waiting, heldBack, shared }: GateListPageProps) {
  return (
    <>
      <PageHeader
        title="Verhalen nakijken"
        lead="Deze praktijkverhalen staan al in het netwerk. Jij kijkt of ze kloppen. Dan kan iedereen ze lezen."
      />
      <Page>
        <div className="stack stack--wide">
          {waiting.length === 0 && (
            <EmptyState title="Er wacht geen verhaal op jou">
              Zodra een redacteur een verhaal in het netwerk zet, staat het hier.
            </EmptyState>
          )}
          <GateLines id="wacht" title="Wacht op jou" list={waiting} />
          <GateLines id="gevraagd" title="Wacht op de auteur" list={heldBack} />
          <GateLines id="gedeeld" title="In de kennisbank" list={shared} />
        </div>
      </Page>
    </>
  );
}

function GateLines({ id, title, list }: { id: string; title: string; list: ListedStory[] }) {
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="stack stack--tight">
        {list.map((story) => (
          <li key={story.id}>
            <AppLink to={gatePath(story.id)}>{story.title}</AppLink>{" "}
            <span className="soft">
              {story.organisation}, <Time at={story.changedAt} format="day" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On one's own page: the stories that wait for an expert. */
export function StoriesAtGate({ list }: { list: ListedStory[] }) {
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="verhalen-nakijken" lang="nl-BE">
      <h2 id="verhalen-nakijken">Verhalen om na te kijken</h2>
      <ul>
        {list.map(({ id, title, organisation }) => (
          <li key={id}>
            <AppLink to={gatePath(id)}>{title}</AppLink> <span className="soft">{organisation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
