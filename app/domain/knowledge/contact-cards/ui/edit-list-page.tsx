import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { OutcomeNotice, type Outcome } from "../../ui/outcome";
import type { CardRow } from "../queries.server";
import { cardPath, cardsPath } from "./paths";

/** What was just done with a contact point, by its word in the address. */
export const CARD_DONE = {
  gemaakt: "Het contactpunt is gemaakt.",
  bewaard: "Bewaard. Overal waar het contactpunt staat, is het nu juist.",
  ingetrokken: "Het contactpunt bestaat niet meer. Waar het nog staat, zeggen we dat erbij.",
  hersteld: "Het contactpunt bestaat weer.",
};

/** Every contact point, with on how many pages it stands. */
export function CardEditListPage({ cards, outcome }: { cards: CardRow[]; outcome: Outcome }) {
  return (
    <>
      <PageHeader
        title="Contactpunten"
        lead="Eén fiche per dienst. Ze staat op elke pagina die ernaar verwijst, dus je wijzigt ze één keer."
        actions={<ButtonLink to={`${cardsPath}/nieuw`}>Maak een contactpunt</ButtonLink>}
      />
      <Page>
        <OutcomeNotice {...outcome} words={CARD_DONE} />
        {cards.length === 0 ? (
          <EmptyState title="Er zijn nog geen contactpunten">Maak het eerste.</EmptyState>
        ) : (
          <DataTable
            caption="Contactpunten"
            captionHidden
            rows={cards}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: "Naam",
                rowHeader: true,
                cell: ({ id, name }) => <AppLink to={cardPath(id)}>{name}</AppLink>,
              },
              {
                key: "organisation",
                header: "Organisatie",
                cell: ({ organisation }) => organisation?.name ?? "–",
              },
              { key: "municipality", header: "Gemeente", cell: ({ municipality }) => municipality || "–" },
              { key: "pages", header: "Op pagina's", end: true, cell: ({ pages }) => pages },
              {
                key: "state",
                header: "Stand",
                cell: ({ withdrawnAt }) =>
                  withdrawnAt ? <Tag tone="warn">Bestaat niet meer</Tag> : <Tag tone="good">Bestaat</Tag>,
              },
            ]}
          />
        )}
      </Page>
    </>
  );
}
