import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { OriginPassage, OriginSession } from "../origin.server";

/** The way back: from the story to the sessions, and to the very words that were said there. */
export function Origin({ sessions }: { sessions: OriginSession[] }) {
  const t = useText("reading").origin;
  if (sessions.length === 0) return null;
  return (
    <section className="story-origin stack" aria-labelledby="vandaan">
      <h2 id="vandaan">{t.title}</h2>
      <p className="measure no-print">{t.lead}</p>
      <ol className="story-origin__sessions">
        {sessions.map((session) => (
          <li key={session.key}>
            <Session session={session} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Session({ session: { title, path, dates, people, passages } }: { session: OriginSession }) {
  const t = useText("reading").origin;
  const lang = useContentLang();
  const hidden = passages.filter(({ seen }) => seen === null).length;
  return (
    <article className="story-origin__session">
      <div className="story-origin__where">
        <h3 lang={title ? lang : undefined}>
          {title && path ? <AppLink to={path}>{title}</AppLink> : (title ?? t.hiddenSession)}
        </h3>
        {dates.map(({ id, startsAt, municipality }) => (
          <p key={id} className="soft small">
            <Time at={startsAt} format="day" />
            {municipality && `, ${municipality}`}
          </p>
        ))}
        <People people={people} />
      </div>
      <ul className="story-origin__passages">
        {passages.map((passage) => (
          <Passage key={passage.id} passage={passage} />
        ))}
        {hidden > 0 && (
          <li>
            <p className="soft">{t.hiddenPassages(hidden)}</p>
          </li>
        )}
      </ul>
    </article>
  );
}

/** By what they are, never by name. */
function People({ people: { types, speakers } }: Pick<OriginSession, "people">) {
  const t = useText("reading").origin;
  const labels = participantTypeLabels[useLocale()];
  return (
    <>
      {types.length > 0 && (
        <p className="small">
          <span className="story-origin__who">{t.present}</span>{" "}
          {types.map((type) => labels[type]).join(", ")}
        </p>
      )}
      {speakers.length > 0 && (
        <p className="small">
          <span className="story-origin__who">{t.speakers}</span>{" "}
          {speakers
            .map(({ title, organisation }) => [title, organisation].filter(Boolean).join(", "))
            .join("; ")}
        </p>
      )}
    </>
  );
}

function Passage({ passage: { id, seen, notePath, reports } }: { passage: OriginPassage }) {
  const { origin: t } = useText("reading");
  const { kinds } = useText("trace");
  const lang = useContentLang();
  if (!seen) return null;
  return (
    <li>
      <blockquote lang={lang}>{seen.text}</blockquote>
      {seen.lost && <p className="soft small">{t.lost}</p>}
      <p className="row small">
        <Tag>{kinds[seen.kind]}</Tag>
        <AppLink className="no-print" to={`/bijdragen/${id}`}>
          {t.trace}
        </AppLink>
        {notePath && (
          <AppLink className="no-print" to={notePath}>
            {t.note}
          </AppLink>
        )}
        {reports.map(({ slug, title }) => (
          <AppLink key={slug} className="no-print" to={`/verslagen/${slug}#bijdrage-${id}`} lang={lang}>
            {t.report(title)}
          </AppLink>
        ))}
      </p>
    </li>
  );
}
