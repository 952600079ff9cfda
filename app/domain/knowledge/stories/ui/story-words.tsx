import { Page } from "~/ui/page";
import { useContentLang, useText } from "~/ui/text/text-provider";
import type { ShownPicture, StoryPage } from "../story-page.server";

/** The story itself: its parts in order, the first picture, and the figures where the result is told. */
export function Told({ told, figures, pictures }: StoryPage) {
  const t = useText("reading");
  const lang = useContentLang();
  const first = pictures[0];
  const placed = told.some(({ part }) => part === "result");
  return (
    <>
      {first && <Picture picture={first} lead />}
      {told.map(({ part, html }) => (
        <section key={part} className="story__part" aria-labelledby={`deel-${part}`}>
          <h2 id={`deel-${part}`}>{t.parts[part]}</h2>
          {part === "result" && <Figures figures={figures} />}
          <div className="story__text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      {!placed && <Figures figures={figures} />}
    </>
  );
}

/** What can be counted, and who says so. */
function Figures({ figures }: Pick<StoryPage, "figures">) {
  const t = useText("reading");
  const lang = useContentLang();
  if (figures.length === 0) return null;
  return (
    <ul className="story-figures" aria-label={t.figures} lang={lang}>
      {figures.map(({ value, measure, source }) => (
        <li key={`${value} ${measure}`}>
          <strong className="story-figures__value">{value}</strong>{" "}
          <span className="story-figures__measure">{measure}</span>
          <span className="story-figures__source">{source ? `${t.source}: ${source}` : t.noSource}</span>
        </li>
      ))}
    </ul>
  );
}

/** What somebody said of it, as they agreed to be quoted. */
export function Quote({ quote }: StoryPage) {
  const t = useText("reading");
  const lang = useContentLang();
  if (!quote.text) return null;
  return (
    <figure className="story-quote" aria-label={t.quote}>
      <blockquote lang={lang}>
        <p>{quote.text}</p>
      </blockquote>
      {quote.by && <figcaption>{quote.by}</figcaption>}
    </figure>
  );
}

/** What one needs to do it too, on a ground of its own: the part that people cut out and keep. */
export function Needs({ blocks }: StoryPage) {
  const t = useText("reading");
  const lang = useContentLang();
  if (blocks.length === 0) return null;
  return (
    <section className="story-needs" aria-labelledby="nodig">
      <Page>
        <h2 id="nodig">{t.needs}</h2>
        <p className="lead no-print">{t.needsLead}</p>
        <div className="story-needs__blocks">
          {blocks.map(({ part, html }) => (
            <div key={part} className={`story-needs__block story-needs__block--${part}`}>
              <h3>{t.parts[part]}</h3>
              <div className="story__text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
            </div>
          ))}
        </div>
      </Page>
    </section>
  );
}

/** The pictures after the first. */
export function Pictures({ pictures }: { pictures: ShownPicture[] }) {
  const t = useText("reading");
  if (pictures.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="beelden">
      <h2 id="beelden">{t.pictures}</h2>
      <ul className="grid grid--two story-pictures">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Picture picture={picture} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Picture({ picture, lead }: { picture: ShownPicture; lead?: boolean }) {
  const { path, alt, caption, width, height } = picture;
  const lang = useContentLang();
  return (
    <figure className="story-picture" lang={lang}>
      <img
        src={path}
        alt={alt}
        width={width ?? undefined}
        height={height ?? undefined}
        loading={lead ? "eager" : "lazy"}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
