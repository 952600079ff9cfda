import { provinceLabels } from "~/domain/vocabulary/province";
import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { ListedStory } from "../listed";
import "./stories.css";

type CardProps = { story: ListedStory; level?: 2 | 3; remark?: string };

/** A story in a list: whose it is, what came of it, and what it is about. The whole card leads there. */
export function StoryCard({ story, level = 2, remark }: CardProps) {
  const t = useText("reading");
  const locale = useLocale();
  const lang = useContentLang();
  const { slug, title, organisation, province, figure, result, themes, measures, inNetwork } = story;
  const Heading = `h${level}` as const;
  const by = [organisation, province && provinceLabels[locale][province]].filter(Boolean).join(" · ");
  return (
    <article className="card card--link story-card">
      {by && <p className="story-card__by">{by}</p>}
      <Heading className="card__title story-card__title" lang={lang}>
        <AppLink to={`/verhalen/${slug}`}>{title}</AppLink>
      </Heading>
      {figure ? (
        <p className="story-card__figure" lang={lang}>
          <strong>{figure.value}</strong> {figure.measure}
        </p>
      ) : (
        result && <p lang={lang}>{result}</p>
      )}
      {remark && (
        <p className="story-card__remark" lang={lang}>
          {remark}
        </p>
      )}
      <ul className="tags story-card__tags">
        {inNetwork && (
          <li>
            <Tag tone="warn">{t.inNetwork}</Tag>
          </li>
        )}
        {themes.slice(0, 3).map(({ id, name, nameEn }) => (
          <li key={id}>
            <Tag>{locale === "nl" ? name : nameEn}</Tag>
          </li>
        ))}
        {measures.map((measure) => (
          <li key={measure}>
            <Tag tone="accent">{measure}</Tag>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Cards beside each other where there is room. */
export function StoryCards({
  stories,
  level,
  three,
}: {
  stories: ListedStory[];
  level?: 2 | 3;
  three?: boolean;
}) {
  return (
    <ul className={`grid ${three ? "grid--three" : "grid--two"} story-cards`}>
      {stories.map((story) => (
        <li key={story.id}>
          <StoryCard story={story} level={level} />
        </li>
      ))}
    </ul>
  );
}
