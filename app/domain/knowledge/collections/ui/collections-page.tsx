import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { useText } from "~/ui/text/text-provider";
import type { ListedCollection } from "../queries.server";

type Listed = Omit<ListedCollection, "intro"> & { about: string };

/** Every collection that is published. */
export function CollectionsPage({ collections }: { collections: Listed[] }) {
  const { collections: t } = useText("reading");
  const all = <ButtonLink to={siteLinks.stories}>{t.allStories}</ButtonLink>;
  return (
    <>
      <PageHeader deep title={t.title} lead={t.lead} />
      <Page>
        {collections.length === 0 ? (
          <EmptyState title={t.none} actions={all}>
            {t.noneText}
          </EmptyState>
        ) : (
          <ul className="grid grid--two">
            {collections.map(({ id, slug, title, about, stories }) => (
              <li key={id}>
                <Card title={title} to={`/collecties/${slug}`} level={2}>
                  {about && <p>{about}</p>}
                  <p className="soft">{t.stories(stories)}</p>
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}
