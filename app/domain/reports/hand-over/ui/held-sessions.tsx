import { formatMonth } from "~/ui/months";
import { AppLink } from "~/ui/app-link";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { LearntTheme } from "../learnt.server";

/** What the thematic sessions said about a theme, and which are still planned. */
export function HeldSessions({ theme: { held, coming, planned, name, nameEn } }: { theme: LearntTheme }) {
  const t = useText("learnt");
  const trace = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <>
      {held.length > 0 && <h3>{held.length === 1 ? t.heldOne : t.held}</h3>}
      {held.map((session) => (
        <Held key={session.id} session={session} />
      ))}
      {coming.length + planned.length > 0 && (
        <>
          <h3>{t.planned}</h3>
          <ul>
            {coming.map(({ id, slug, title, startsAt }) => (
              <li key={id}>
                <AppLink to={`/evenementen/${slug}`} lang={lang}>
                  {title}
                </AppLink>
                {startsAt && (
                  <span className="soft small">
                    , <Time at={startsAt} format="short" />
                  </span>
                )}
              </li>
            ))}
            {planned.map(({ id, title, month }) => (
              <li key={id}>
                <span lang={lang}>{title || trace.plannedSession(locale === "nl" ? name : nameEn)}</span>
                {month && <span className="soft small">, {formatMonth(new Date(month), locale)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Held({ session }: { session: LearntTheme["held"][number] }) {
  const t = useText("learnt");
  const { kinds: words } = useText("trace");
  const lang = useContentLang();
  const { slug, title, startsAt, report, kinds, open } = session;
  return (
    <article className="card learnt__held">
      <p className="learnt__held-title">
        <AppLink to={`/evenementen/${slug}`} lang={lang}>
          {title}
        </AppLink>
        {startsAt && (
          <span className="soft small">
            {" "}
            <Time at={startsAt} format="short" />
          </span>
        )}
      </p>
      {report && (
        <p>
          {t.report}{" "}
          <AppLink to={`/verslagen/${report.slug}`} lang={lang}>
            {report.title}
          </AppLink>
        </p>
      )}
      {kinds.length > 0 && (
        <Tags>
          {kinds.map(({ kind, count }) => (
            <Tag key={kind}>{`${words[kind]}: ${count}`}</Tag>
          ))}
        </Tags>
      )}
      {open.length > 0 && (
        <>
          <h4>{t.open}</h4>
          <ul className="learnt__open">
            {open.map(({ id, kind, text }) => (
              <li key={id}>
                <span className="soft small">{words[kind]}</span>{" "}
                <AppLink to={`/bijdragen/${id}`} lang={lang}>
                  {text}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
