import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { ListedConclusion, ListedRound } from "../queries.server";
import { conclusionsPath, editPath, roundFormPath, roundPath } from "./paths";
import { StageTag } from "./verdict-tag";

type ConclusionsPageProps = {
  network: { id: string; name: string };
  conclusions: ListedConclusion[];
  rounds: ListedRound[];
  said: string | null;
};

/** All conclusions of a network and the rounds in which the experts test them. */
export function ConclusionsPage({ network, conclusions, rounds, said }: ConclusionsPageProps) {
  const path = conclusionsPath(network.id);
  return (
    <>
      <PageHeader
        title="Besluiten"
        lead={network.name}
        actions={
          <>
            <ButtonLink to={`${path}/nieuw`}>Maak een besluit</ButtonLink>
            <ButtonLink variant="secondary" to={`${path}/rondes/nieuw`}>
              Leg voor aan de expertengroep
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {conclusions.length === 0 ? (
            <EmptyState title="Nog geen besluiten">
              Maak een besluit van wat er in de sessies gezegd werd. Daarna leg je het voor aan de
              expertengroep.
            </EmptyState>
          ) : (
            <section className="stack" aria-labelledby="alle">
              <h2 id="alle">Alle besluiten</h2>
              <ol className="grid">
                {conclusions.map((one, i) => (
                  <li key={one.id}>
                    <Line
                      one={one}
                      networkId={network.id}
                      first={i === 0}
                      last={i === conclusions.length - 1}
                    />
                  </li>
                ))}
              </ol>
            </section>
          )}
          {rounds.length > 0 && <Rounds rounds={rounds} networkId={network.id} />}
        </div>
      </Page>
    </>
  );
}

type LineProps = { one: ListedConclusion; networkId: string; first: boolean; last: boolean };

function Line({ one, networkId, first, last }: LineProps) {
  const path = editPath(networkId, one.id);
  const about = [
    one.sources === 1 ? "1 bron" : `${one.sources} bronnen`,
    one.sector ?? "alle sectoren",
    one.themes.length > 0 && `thema: ${one.themes.map(({ name }) => name).join(", ")}`,
  ];
  return (
    <div className="card conclusion-line">
      <div>
        <p className="conclusion-line__tags">
          <StageTag stage={one.stage} outcome={one.outcome} />{" "}
          {one.holds && one.themes.length === 0 && <Tag tone="warn">nog zonder thema</Tag>}
        </p>
        <p className="conclusion-line__text">
          <AppLink to={path}>{one.text}</AppLink>
        </p>
        <p className="soft small">{about.filter(Boolean).join(" · ")}</p>
      </div>
      {one.stage !== "withdrawn" && (
        <AppForm action={`${path}/volgorde`} className="conclusion-line__order" stay>
          {!first && <Move to="earlier" label="Hoger" text={one.text} />}
          {!last && <Move to="later" label="Lager" text={one.text} />}
        </AppForm>
      )}
    </div>
  );
}

function Move({ to, label, text }: { to: "earlier" | "later"; label: string; text: string }) {
  return (
    <Button variant="quiet" small name="to" value={to}>
      {label}
      <span className="visually-hidden">{`: ${text.slice(0, 80)}`}</span>
    </Button>
  );
}

function Rounds({ rounds, networkId }: { rounds: ListedRound[]; networkId: string }) {
  return (
    <section className="stack" aria-labelledby="rondes">
      <h2 id="rondes">Rondes van de expertengroep</h2>
      <DataTable
        caption="Rondes"
        captionHidden
        rows={rounds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: "Ronde",
            rowHeader: true,
            cell: ({ id, title, sentAt }) => (
              <AppLink to={sentAt ? roundPath(id) : roundFormPath(networkId, id)}>{title}</AppLink>
            ),
          },
          { key: "count", header: "Besluiten", end: true, cell: ({ count }) => count },
          {
            key: "due",
            header: "Antwoord tot en met",
            cell: ({ dueOn }) => <Time at={dueOn} format="short" />,
          },
          {
            key: "state",
            header: "Stand",
            cell: ({ sentAt, closedAt }) => (closedAt ? "gesloten" : sentAt ? "loopt" : "nog niet verstuurd"),
          },
        ]}
      />
    </section>
  );
}
