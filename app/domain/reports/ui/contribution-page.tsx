import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { ContributionTrace } from "../trace.server";
import { OutcomeTag, PlannedSessions, ThemeLinks } from "./trace-parts";

type PageProps = ContributionTrace & { children?: ReactNode; more: boolean };

/**
 * Where a contribution came from, and everything that came of it. Never who said it.
 * @param children what else came of it, and what one can make of it: other rooms' to tell.
 * @param more something came of it that only those rooms know of.
 */
export function ContributionPage({ children, more, ...page }: PageProps) {
  const { contribution, mergedInto } = page;
  const { contribution: t, kinds } = useText("trace");
  const lang = useContentLang();
  return (
    <>
      <PageHeader title={t.title} above={<Tag tone="accent">{kinds[contribution.kind]}</Tag>}>
        <blockquote className="claim" lang={lang}>
          {contribution.text}
        </blockquote>
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {contribution.passageLostAt && (
            <Notice tone="warning">
              <p>{t.lost}</p>
            </Notice>
          )}
          {mergedInto && (
            <Notice>
              <p>
                {t.merged}{" "}
                <AppLink to={`/bijdragen/${mergedInto.id}`} lang={lang}>
                  {mergedInto.text}
                </AppLink>
              </p>
            </Notice>
          )}
          <From {...page} />
          <Became {...page} more={more} />
          {children}
        </div>
      </Page>
    </>
  );
}

function From({ contribution, from, note }: ContributionTrace) {
  const { contribution: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  const { sector } = contribution;
  const { event } = from;
  return (
    <section className="stack" aria-labelledby="vandaan">
      <h2 id="vandaan">{t.from}</h2>
      <Facts
        facts={[
          {
            term: t.session,
            value:
              event &&
              (event.slug ? (
                <AppLink to={`/evenementen/${event.slug}`} lang={lang}>
                  {event.title}
                </AppLink>
              ) : (
                event.title
              )),
          },
          { term: t.report, value: from.report },
          { term: t.when, value: from.startsAt && <Time at={from.startsAt} format="day" /> },
          { term: t.where, value: from.municipality },
          { term: t.group, value: from.group },
          { term: t.question, value: from.question },
          { term: t.sector, value: sector && (locale === "nl" ? sector.name : sector.nameEn) },
        ]}
      />
      {note && (
        <p>
          <ButtonLink
            variant="secondary"
            to={
              note.isDesk
                ? `/groepen/${note.groupId}/nota`
                : `/groepen/${note.groupId}#bijdrage-${contribution.id}`
            }
          >
            {t.note}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Became({
  contribution,
  citations,
  conclusions,
  themes,
  sessions,
  more,
}: ContributionTrace & { more: boolean }) {
  const { contribution: t } = useText("trace");
  const nothing = citations.length + conclusions.length + themes.length === 0 && !more;
  return (
    <section className="stack stack--wide" aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.became}</h2>
      {nothing && <p className="soft">{t.nothing}</p>}
      {citations.length > 0 && <Citations list={citations} id={contribution.id} />}
      {conclusions.length > 0 && <Conclusions list={conclusions} />}
      {themes.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t.themes}</h3>
          <ThemeLinks themes={themes} />
        </div>
      )}
      <PlannedSessions sessions={sessions} title={t.sessions} />
    </section>
  );
}

function Conclusions({ list }: { list: ContributionTrace["conclusions"] }) {
  const { contribution: t, conclusion: words } = useText("trace");
  const lang = useContentLang();
  return (
    <div className="stack stack--tight">
      <h3>{t.conclusions}</h3>
      <ul className="source-lines">
        {list.map(({ id, text, outcome, withdrawnAt, removedAt }) => (
          <li key={id}>
            <p lang={lang}>
              <AppLink to={`/besluiten/${id}`}>{text}</AppLink>
            </p>
            {outcome ? <OutcomeTag outcome={outcome} /> : <Tag>{words.open}</Tag>}
            {(removedAt || withdrawnAt) && <p className="soft small">{t.was}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Citations({ list, id }: { list: ContributionTrace["citations"]; id: string }) {
  const { contribution: t } = useText("trace");
  const lang = useContentLang();
  return (
    <div className="stack stack--tight">
      <h3>{t.reports}</h3>
      <ul className="source-lines">
        {list.map(({ reportId, slug, title, number, latest }) => (
          <li key={reportId}>
            <AppLink
              to={`/verslagen/${slug}${latest ? "" : `/versies/${number}`}#bijdrage-${id}`}
              lang={lang}
            >
              {title}
            </AppLink>
            {!latest && <span className="soft small"> ({t.older(number)})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
