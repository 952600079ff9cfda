import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { ConclusionTrace } from "../trace.server";
import { OutcomeTag, PlannedSessions, ThemeLinks } from "./trace-parts";

/** A conclusion as everybody reads it: by roles, never by persons. */
export function ConclusionPage(page: ConclusionTrace) {
  const { conclusion } = page;
  const { conclusion: t, contribution: more } = useText("trace");
  const locale = useLocale();
  return (
    <>
      <Head {...page} />
      <Page>
        <div className="stack stack--wide">
          {conclusion.withdrawnAt && (
            <Notice tone="warning">
              <p>{t.withdrawn(formatDay(new Date(conclusion.withdrawnAt), locale))}</p>
            </Notice>
          )}
          <Decided {...page} />
          <Sources {...page} />
          <section className="stack" aria-labelledby="themas">
            <h2 id="themas">{t.themes}</h2>
            {page.themes.length > 0 ? (
              <ThemeLinks themes={page.themes} />
            ) : (
              <p className="soft">{t.noThemes}</p>
            )}
          </section>
          <PlannedSessions sessions={page.sessions} title={more.sessions} />
          <Before {...page} />
          <DecidedBefore {...page} />
        </div>
      </Page>
    </>
  );
}

function Head(page: ConclusionTrace) {
  const { conclusion, network } = page;
  const { conclusion: t } = useText("trace");
  const outcome = conclusion.outcome ? (
    <OutcomeTag key="uitkomst" outcome={conclusion.outcome} />
  ) : (
    <Tag key="open">{t.open}</Tag>
  );
  return (
    <PageHeader
      title={t.title}
      crumbs={[{ label: network.name, to: `/netwerken/${network.slug}` }, { label: t.title }]}
      above={<Tags>{[outcome]}</Tags>}
      actions={(page.roundId || page.organises) && <Doors {...page} />}
    >
      <p className="claim" lang={useContentLang()}>
        {conclusion.text}
      </p>
    </PageHeader>
  );
}

/** For who works on it. */
function Doors({ conclusion, network, roundId, organises }: ConclusionTrace) {
  const { conclusion: t } = useText("trace");
  return (
    <>
      {roundId && (
        <ButtonLink variant="secondary" to={`/expertengroep/${roundId}/${conclusion.id}`}>
          {t.round}
        </ButtonLink>
      )}
      {organises && (
        <ButtonLink variant="secondary" to={`/beheer/netwerken/${network.id}/besluiten/${conclusion.id}`}>
          {t.edit}
        </ButtonLink>
      )}
    </>
  );
}

function Decided({ conclusion }: ConclusionTrace) {
  const { conclusion: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  const { decidedAt, decidedAs, outcomeRemark, translation, sector, undecided } = conclusion;
  return (
    <div className="stack">
      {decidedAt && (
        <p>
          {t.decidedBy(whoIn(t.who, decidedAs), formatDay(new Date(decidedAt), locale))}{" "}
          {undecided && t.adjusted}
        </p>
      )}
      {outcomeRemark && (
        <section className="stack stack--tight">
          <h2>{t.remark}</h2>
          <p className="measure pre-line" lang={lang}>
            {outcomeRemark}
          </p>
        </section>
      )}
      {translation && (
        <section className="stack stack--tight">
          <h2>{t.business}</h2>
          <p className="measure pre-line" lang={lang}>
            {translation}
          </p>
        </section>
      )}
      <p>{sector ? t.oneSector(locale === "nl" ? sector.name : sector.nameEn) : t.allSectors}</p>
    </div>
  );
}

/** The role in words: a person's name is never told outside the group. */
function whoIn(words: Record<string, string>, role: string | null): string {
  return words[role ?? ""] ?? words.ORGANISER ?? "";
}

function Sources({ sources }: ConclusionTrace) {
  const { conclusion: t, kinds } = useText("trace");
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="bronnen">
      <h2 id="bronnen">{t.sources}</h2>
      {sources.length === 0 ? (
        <p className="soft">{t.noSources}</p>
      ) : (
        <p className="measure">{t.sourcesLead}</p>
      )}
      <ul className="source-lines">
        {sources.map(({ contributionId, text, kind, where, passageLostAt }) => (
          <li key={contributionId}>
            <blockquote lang={lang}>
              <AppLink to={`/bijdragen/${contributionId}`}>{text}</AppLink>
            </blockquote>
            <p className="soft small">
              {[kinds[kind], where, passageLostAt && t.lost].filter(Boolean).join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DecidedBefore({ decisions }: ConclusionTrace) {
  const { conclusion: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  if (decisions.length === 0) return null;
  return (
    <Fold title={t.decidedBefore}>
      <ul className="source-lines">
        {decisions.map(({ id, outcome, remark, decidedAt, decidedAs }) => (
          <li key={id}>
            <p>
              <OutcomeTag outcome={outcome} />{" "}
              {t.decidedOn(whoIn(t.who, decidedAs), formatDay(decidedAt, locale))}
            </p>
            {remark && (
              <p className="measure pre-line" lang={lang}>
                {remark}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Before({ wordings }: ConclusionTrace) {
  const { conclusion: t } = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  if (wordings.length === 0) return null;
  return (
    <Fold title={t.before}>
      <ul className="source-lines">
        {wordings.map(({ id, text, until }) => (
          <li key={id}>
            <blockquote lang={lang}>{text}</blockquote>
            <p className="soft small">{t.until(formatDay(new Date(until), locale))}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
