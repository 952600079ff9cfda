import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import { AskedLines } from "../../questions/ui/asked-lines";
import type { KnowledgeOnTheme } from "../on-theme.server";
import { StoryCards } from "./story-card";

type Props = KnowledgeOnTheme & { themeId: string };

/** What others did with a theme, and what was asked about it. Nothing where there is nothing. */
export function OnTheme({ themeId, stories, storyCount, questions, questionCount }: Props) {
  const { onTheme: t } = useText("reading");
  const query = `?thema=${encodeURIComponent(themeId)}`;
  return (
    <>
      <Part id="verhalen" title={t.stories} shown={stories.length > 0}>
        <StoryCards stories={stories} level={3} />
        {storyCount > stories.length && (
          <p>
            <AppLink to={`/verhalen${query}`}>{t.allStories(storyCount)}</AppLink>
          </p>
        )}
      </Part>
      <Part id="vragen" title={t.questions} shown={questions.length > 0}>
        <AskedLines list={questions} withKind />
        {questionCount > questions.length && (
          <p>
            <AppLink to={`/vragen${query}`}>{t.allQuestions(questionCount)}</AppLink>
          </p>
        )}
      </Part>
    </>
  );
}

/** What to look up about a theme, and when people meet over it. */
export function BesideTheme({ articles, events }: KnowledgeOnTheme) {
  const { onTheme: t } = useText("reading");
  const lang = useContentLang();
  return (
    <>
      <Part id="naslag" title={t.articles} shown={articles.length > 0}>
        <ul className="source-lines">
          {articles.map(({ id, slug, title }) => (
            <li key={id} lang={lang}>
              <AppLink to={`/naslag/${slug}`}>{title}</AppLink>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="evenementen" title={t.events} shown={events.length > 0}>
        <ul className="source-lines">
          {events.map(({ id, slug, title, startsAt }) => (
            <li key={id}>
              <AppLink to={`/evenementen/${slug}`} lang={lang}>
                {title}
              </AppLink>
              <p className="soft small">
                <Time at={startsAt} format="day" />
              </p>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part({
  id,
  title,
  shown,
  children,
}: {
  id: string;
  title: string;
  shown: boolean;
  children: ReactNode;
}) {
  if (!shown) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
