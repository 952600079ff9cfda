import type { ReactNode } from "react";
import { measureLabels } from "~/domain/vocabulary/measure";
import { provinceLabels } from "~/domain/vocabulary/province";
import { Facts } from "~/ui/facts";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { ReadStory } from "../queries.server";
import { BLOCKS, storyPartLabels, TOLD, type StoryPart } from "../story";

type StoryTextProps = Pick<ReadStory, "story" | "revision" | "figures" | "themes" | "sectors"> & {
  html: Partial<Record<StoryPart, string>>;
  level?: 2 | 3;
};

/** A story as it was written, for who works on it: everything there is, plainly, one thing under the other. */
export function StoryText({ story, revision, figures, themes, sectors, html, level = 3 }: StoryTextProps) {
  const t = useText("storyWriting");
  const locale = useLocale();
  const lang = useContentLang();
  const named = (list: { name: string; nameEn: string }[]) =>
    list.map(({ name, nameEn }) => (locale === "nl" ? name : nameEn)).join(", ");
  return (
    <div className="stack story-text">
      <Facts
        facts={[
          { term: t.organisation, value: story.organisation },
          { term: t.measures, value: story.measures.map((one) => measureLabels[locale][one]).join(", ") },
          { term: t.sectors, value: named(sectors) },
          { term: t.themes, value: named(themes) },
          { term: t.province, value: story.province && provinceLabels[locale][story.province] },
          { term: t.network, value: story.network?.name },
        ]}
      />
      {TOLD.map((part) => (
        <Part key={part} part={part} html={html[part]} level={level}>
          {part === "result" && <Figures figures={figures} />}
        </Part>
      ))}
      {revision.quote && (
        <figure className="story-quote" lang={lang}>
          <blockquote>{revision.quote}</blockquote>
          {revision.quoteBy && <figcaption className="soft">{revision.quoteBy}</figcaption>}
        </figure>
      )}
      {BLOCKS.map((part) => (
        <Part key={part} part={part} html={html[part]} level={level} />
      ))}
    </div>
  );
}

type PartProps = { part: StoryPart; html: string | undefined; level: 2 | 3; children?: ReactNode };

function Part({ part, html, level, children }: PartProps) {
  const t = useText("storyWriting");
  const labels = storyPartLabels[useLocale()];
  const lang = useContentLang();
  const Heading = `h${level}` as const;
  // What every story tells is missed when it is not there.
  const expected = part === "situation" || part === "approach" || part === "result";
  if (!html && !expected) return null;
  return (
    <section className="stack stack--tight">
      <Heading>{labels[part]}</Heading>
      {html ? (
        <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <p className="soft">{t.own.empty}</p>
      )}
      {children}
    </section>
  );
}

function Figures({ figures }: Pick<ReadStory, "figures">) {
  const t = useText("storyWriting");
  const lang = useContentLang();
  if (figures.length === 0) return null;
  return (
    <dl className="story-figures" lang={lang}>
      {figures.map(({ value, measure, source }) => (
        <div key={value + measure}>
          <dt>{measure}</dt>
          <dd className="story-figures__value">{value}</dd>
          <dd className="soft small">{source || t.noSource}</dd>
        </div>
      ))}
    </dl>
  );
}
