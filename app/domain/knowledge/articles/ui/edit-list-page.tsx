import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { formatDate } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { OutcomeNotice, type Outcome } from "../../ui/outcome";
import type { ArticleRow } from "../queries.server";
import { articlesPath, editPath } from "./paths";

/** What was just done with a page, by its word in the address. */
export const ARTICLE_DONE = {
  begonnen: "De pagina is gemaakt. Vul ze nu aan.",
  bewaard: "Bewaard als nieuwe versie.",
  online: "De pagina staat online.",
  offline: "De pagina staat niet meer online.",
  nagekeken: "Genoteerd: alles nagekeken, het klopt nog.",
};

type EditListProps = { articles: ArticleRow[]; outcome: Outcome };

/** The reference pages that one edits; what has to be looked at stands first. */
export function ArticleEditListPage({ articles, outcome }: EditListProps) {
  const overdue = articles.filter((one) => one.overdue && one.publishedAt);
  return (
    <>
      <PageHeader
        title="Naslag"
        lead="Pagina's die zeggen hoe iets in elkaar zit, met de dag waarop dat klopte."
        actions={<ButtonLink to={`${articlesPath}/nieuw`}>Maak een naslagpagina</ButtonLink>}
      />
      <Page>
        <div className="stack stack--wide">
          <OutcomeNotice {...outcome} words={ARTICLE_DONE} />
          {overdue.length > 0 && <ToCheck list={overdue} />}
          {articles.length === 0 ? (
            <EmptyState title="Er is nog geen naslag">Maak de eerste pagina.</EmptyState>
          ) : (
            <Table articles={articles} />
          )}
        </div>
      </Page>
    </>
  );
}

function ToCheck({ list }: { list: ArticleRow[] }) {
  return (
    <section className="stack todo" aria-labelledby="nakijken">
      <h2 id="nakijken">Na te kijken</h2>
      <ul>
        {list.map(({ id, title, checkBy }) => (
          <li key={id} className="row">
            <span>
              <AppLink to={editPath(id)}>{title}</AppLink>{" "}
              <span>{checkBy && `Dit moest tegen ${formatDate(checkBy)}.`}</span>
            </span>
            <ConfirmForm articleId={id} title={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One tap: looked at, still holds. */
export function ConfirmForm({ articleId, title }: { articleId: string; title?: string }) {
  return (
    <AppForm action={`${editPath(articleId)}/nazicht`} stay>
      <SubmitButton variant="secondary" small>
        Alles nagekeken, klopt nog
        {title && <span className="visually-hidden">: {title}</span>}
      </SubmitButton>
    </AppForm>
  );
}

function Table({ articles }: { articles: ArticleRow[] }) {
  return (
    <DataTable
      caption="Naslagpagina's"
      captionHidden
      rows={articles}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Pagina",
          rowHeader: true,
          cell: ({ id, title }) => <AppLink to={editPath(id)}>{title}</AppLink>,
        },
        {
          key: "state",
          header: "Stand",
          cell: ({ publishedAt, overdue }) => (
            <span className="row">
              {publishedAt ? <Tag tone="good">Online</Tag> : <Tag>Ontwerp</Tag>}
              {overdue && publishedAt && <Tag tone="warn">Na te kijken</Tag>}
            </span>
          ),
        },
        { key: "valid", header: "Klopte op", cell: ({ validAsOf }) => formatDate(validAsOf) },
        {
          key: "check",
          header: "Nakijken tegen",
          cell: ({ checkBy }) => (checkBy ? formatDate(checkBy) : "geen dag"),
        },
        { key: "version", header: "Versie", end: true, cell: ({ number }) => number },
        { key: "network", header: "Van", cell: ({ network }) => network?.name ?? "geen netwerk" },
      ]}
    />
  );
}
