import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { StoryCard } from "../../stories/ui/story-card";
import type { ReadCollection } from "../queries.server";

type Shown = Omit<ReadCollection, "intro"> & { introHtml: string };

/** A collection: why it is there, and its stories in the order that its editor gave them. */
export function CollectionPage({ collection }: { collection: Shown }) {
  const { collections: t } = useText("reading");
  const lang = useContentLang();
  const { title, introHtml, network, items, publishedAt } = collection;
  return (
    <>
      <PageHeader
        deep
        title={title}
        lang={lang}
        above={<AppLink to={siteLinks.collections}>{t.title}</AppLink>}
      >
        {network && (
          <p className="soft">
            {t.from}{" "}
            <AppLink to={`${siteLinks.networks}/${network.slug}`} lang={lang}>
              {network.name}
            </AppLink>
          </p>
        )}
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {!publishedAt && (
            <Notice tone="warning">
              <p>{t.draft}</p>
            </Notice>
          )}
          {introHtml && <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: introHtml }} />}
          {items.length === 0 ? (
            <EmptyState title={t.empty} />
          ) : (
            <ol className="grid grid--two story-cards">
              {items.map(({ remark, story }) => (
                <li key={story.id}>
                  <StoryCard story={story} remark={remark} />
                </li>
              ))}
            </ol>
          )}
        </div>
      </Page>
    </>
  );
}
