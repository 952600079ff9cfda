import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { ThemeMatrix } from "../queries.server";
import { themePath } from "./paths";

/** Themes against sessions: which one came up where, and how often. */
export function MatrixPage({ network, sessions, rows }: ThemeMatrix) {
  const { matrix: t } = useText("trace");
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(network.name)}
        crumbs={[{ label: network.name, to: `/netwerken/${network.slug}` }, { label: t.title }]}
      />
      <Page>
        {rows.length === 0 ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          <div className="stack">
            <Matrix sessions={sessions} rows={rows} />
            <p className="soft small matrix-hint">{t.scroll}</p>
          </div>
        )}
      </Page>
    </>
  );
}

function Matrix({ sessions, rows }: Pick<ThemeMatrix, "sessions" | "rows">) {
  const { matrix: t } = useText("trace");
  const locale = useLocale();
  return (
    // Somebody with only a keyboard must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label={t.caption} tabIndex={0}>
      <table className="table matrix">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.theme}</th>
            {sessions.map((session) => (
              <SessionHead key={session.id} {...session} />
            ))}
            <th scope="col" className="table__end">
              {t.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, nameEn, retiredAt, counts, total }) => (
            <tr key={id}>
              <th scope="row">
                <AppLink to={themePath(id)}>{locale === "nl" ? name : nameEn}</AppLink>
                {retiredAt && <span className="soft small"> ({t.retired})</span>}
              </th>
              {counts.map((count, i) => (
                <td key={sessions[i]!.id} className={count > 0 ? "table__end matrix__some" : "table__end"}>
                  <Count count={count} />
                </td>
              ))}
              <td className="table__end">
                <strong>
                  <Count count={total} />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A nought says nothing to the eye; a screen reader hears that there is none. */
function Count({ count }: { count: number }) {
  const { matrix: t } = useText("trace");
  if (count > 0) return <>{count}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t.no}</span>
    </>
  );
}

function SessionHead({ slug, title, startsAt }: ThemeMatrix["sessions"][number]) {
  return (
    <th scope="col" className="matrix__session">
      <AppLink to={`/evenementen/${slug}`} lang={useContentLang()}>
        {title}
      </AppLink>
      {startsAt && (
        <span className="matrix__day">
          <Time at={startsAt} format="short" />
        </span>
      )}
    </th>
  );
}
