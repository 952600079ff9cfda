import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { useText } from "~/ui/text/text-provider";
import type { ShownCard } from "../queries.server";
import { CardBlock } from "./card-block";
import "./contact-cards.css";

/** Every contact point, each with an address of its own on the page. */
export function ContactPointsPage({ cards }: { cards: ShownCard[] }) {
  const { cards: t } = useText("reference");
  return (
    <>
      <PageHeader
        deep
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink variant="secondary" small to={siteLinks.organisations}>
            {t.directory}
          </ButtonLink>
        }
      />
      <Page>
        {cards.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <ul className="card-list">
            {cards.map((card) => (
              <li key={card.id} id={card.slug}>
                <CardBlock card={card} level={2} />
              </li>
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}
