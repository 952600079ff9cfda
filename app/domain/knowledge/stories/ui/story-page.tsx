import { measureLabels } from "~/domain/vocabulary/measure";
import { provinceLabels } from "~/domain/vocabulary/province";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Facts, type Fact } from "~/ui/facts";
import { formatMonth } from "~/ui/months";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import { storyStateLabels } from "../story";
import type { StoryPage as Shown } from "../story-page.server";
import { Origin } from "./origin";
import { Contact, Experiences, Useful } from "./readers";
import { StoryCards } from "./story-card";
import { Needs, Pictures, Quote, Told } from "./story-words";
import "./story.css";

export type StoryPageProps = Shown & {
  url: string;
  /** What a reader just did here. */
  thanks: "experience" | "contact" | null;
};

/** A story as a page of a magazine: read in five minutes, and one sheet of paper when it is printed. */
export function StoryPage(page: StoryPageProps) {
  const { story, isRead, related, url } = page;
  const t = useText("reading");
  const { footer } = useText("common");
  return (
    <article className="story" aria-labelledby="verhaal">
      <Head {...page} />
      <Page>
        <Standing {...page} />
        <div className="story__columns">
          <div className="story__words">
            <Told {...page} />
            <Quote {...page} />
          </div>
          <Brief {...page} />
        </div>
      </Page>
      <Needs {...page} />
      <Page>
        <div className="stack stack--wide story__after">
          <Pictures pictures={page.pictures.slice(1)} />
          <Origin sessions={page.origin} />
          {isRead && (
            <div className="story__readers no-print">
              <Useful slug={story.slug} useful={page.useful} />
              <Contact slug={story.slug} reachable={page.reachable} sent={page.thanks === "contact"} />
            </div>
          )}
          {isRead && (
            <Experiences slug={story.slug} list={page.experiences} sent={page.thanks === "experience"} />
          )}
          {related.length > 0 && (
            <section className="stack no-print" aria-labelledby="lees-ook">
              <h2 id="lees-ook">{t.related}</h2>
              <StoryCards stories={related} level={3} three />
            </section>
          )}
          <p className="story__printed">
            {t.printed(url)}. {page.funder || footer.funder}
          </p>
        </div>
      </Page>
    </article>
  );
}

function Head({ story, mayEdit }: StoryPageProps) {
  const t = useText("reading");
  const locale = useLocale();
  const { state, measures, organisation, province, unconfirmed } = story;
  const place = province && provinceLabels[locale][province];
  const by = [organisation, place].filter(Boolean).join(", ");
  return (
    <PageHeader
      deep
      title={story.title}
      lang={useContentLang()}
      lead={by || undefined}
      above={
        <div className="row">
          <AppLink className="story__up no-print" to={siteLinks.stories}>
            {t.title}
          </AppLink>
          <ul className="tags">
            {measures.map((measure) => (
              <li key={measure}>
                <Tag>{measure}</Tag>
              </li>
            ))}
            {state !== "SHARED" && (
              <li>
                <Tag>{state === "IN_NETWORK" ? t.inNetwork : storyStateLabels[locale][state]}</Tag>
              </li>
            )}
            {unconfirmed && (
              <li>
                <Tag>{t.unconfirmed}</Tag>
              </li>
            )}
          </ul>
        </div>
      }
      actions={
        mayEdit && (
          <ButtonLink
            className="no-print"
            variant="secondary"
            small
            to={`/beheer/kennis/verhalen/${story.id}`}
          >
            {t.edit}
          </ButtonLink>
        )
      }
    />
  );
}

/** Why not everybody sees it, or why it may no longer hold. */
function Standing({ story, isRead }: StoryPageProps) {
  const t = useText("reading");
  const locale = useLocale();
  const since = story.confirmedAt ?? story.sharedAt ?? story.changedAt;
  return (
    <>
      {story.state === "IN_NETWORK" && (
        <div className="story__standing">
          <Notice tone="warning" title={t.inNetwork}>
            <p>{t.inNetworkNotice(story.network?.name ?? "")}</p>
          </Notice>
        </div>
      )}
      {!isRead && (
        <div className="story__standing">
          <Notice tone="warning" title={storyStateLabels[locale][story.state]}>
            <p>{t.notRead}</p>
          </Notice>
        </div>
      )}
      {story.unconfirmed && (
        <div className="story__standing">
          <Notice tone="warning" title={t.unconfirmed}>
            <p>{t.unconfirmedText(formatMonth(new Date(since), locale))}</p>
          </Notice>
        </div>
      )}
    </>
  );
}

function Brief(page: StoryPageProps) {
  const t = useText("reading");
  return (
    <aside className="story__brief" aria-labelledby="kort">
      <h2 id="kort">{t.brief}</h2>
      <Facts beside={false} facts={useBriefFacts(page)} />
      {page.isRead && page.reachable && (
        <p className="story__ask no-print">
          <ButtonLink variant="secondary" small to={`/verhalen/${page.story.slug}/contact`}>
            {t.contact.button}
          </ButtonLink>
        </p>
      )}
    </aside>
  );
}

/** Whose it is, what it is about, and where it belongs. */
function useBriefFacts({ story, themes, sectors, collections }: StoryPageProps): Fact[] {
  const t = useText("reading");
  const locale = useLocale();
  const lang = useContentLang();
  const named = (one: { name: string; nameEn: string }) => (locale === "nl" ? one.name : one.nameEn);
  const { organisation, organisationSlug, province, network, sharedAt, confirmedAt } = story;
  const ofTheme = themes.map((one) => ({ key: one.id, to: `/themas/${one.id}`, name: named(one) }));
  const ofCollection = collections.map(({ slug, title }) => ({
    ...{ key: slug, to: `${siteLinks.collections}/${slug}`, name: title },
  }));
  return [
    {
      term: t.organisation,
      value: organisationSlug ? (
        <AppLink to={`${siteLinks.organisations}/${organisationSlug}`}>{organisation}</AppLink>
      ) : (
        organisation
      ),
    },
    { term: t.where, value: province && provinceLabels[locale][province] },
    { term: t.sector, value: sectors.map(named).join(", ") },
    { term: t.themes, value: ofTheme.length > 0 ? <Links list={ofTheme} /> : null },
    { term: t.measures, value: story.measures.map((one) => measureLabels[locale][one]).join(", ") },
    {
      term: t.network,
      value: network && (
        <AppLink to={`${siteLinks.networks}/${network.slug}`} lang={lang}>
          {network.name}
        </AppLink>
      ),
    },
    { term: t.inCollections, value: ofCollection.length > 0 ? <Links list={ofCollection} /> : null },
    { term: t.shared, value: sharedAt && <Time at={sharedAt} format="day" /> },
    { term: t.confirmed, value: confirmedAt && <Time at={confirmedAt} format="day" /> },
  ];
}

function Links({ list }: { list: { key: string; to: string; name: string }[] }) {
  return (
    <ul className="story__links">
      {list.map(({ key, to, name }) => (
        <li key={key}>
          <AppLink to={to}>{name}</AppLink>
        </li>
      ))}
    </ul>
  );
}
