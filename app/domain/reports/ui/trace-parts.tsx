import { AppLink } from "~/ui/app-link";
import { formatMonth } from "~/ui/months";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { VerdictKindName } from "../conclusions/conclusion";
import { VERDICT_TONES } from "../conclusions/ui/verdict-tag";
import type { Sessions } from "../trace.server";

/** What was decided, in the reader's language. */
export function OutcomeTag({ outcome }: { outcome: VerdictKindName }) {
  const { conclusion: t } = useText("trace");
  return <Tag tone={VERDICT_TONES[outcome]}>{t.outcome[outcome]}</Tag>;
}

/** What is held, or will be, about a theme; nothing when there is nothing. */
export function PlannedSessions({
  sessions: { events, planned },
  title,
}: {
  sessions: Sessions;
  title: string;
}) {
  const t = useText("trace");
  const locale = useLocale();
  const lang = useContentLang();
  if (events.length + planned.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="sessies">
      <h2 id="sessies">{title}</h2>
      <ul className="source-lines">
        {events.map(({ id, slug, title: name, startsAt }) => (
          <li key={id}>
            <AppLink to={`/evenementen/${slug}`} lang={lang}>
              {name}
            </AppLink>
            {startsAt && (
              <p className="soft small">
                <Time at={startsAt} format="day" />
              </p>
            )}
          </li>
        ))}
        {planned.map(({ id, title: name, month, theme }) => (
          <li key={id}>
            <span lang={lang}>
              {name || t.plannedSession((locale === "nl" ? theme?.name : theme?.nameEn) ?? "")}
            </span>
            <p className="soft small">
              {t.planned}
              {month && `, ${formatMonth(new Date(month), locale)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Named = { id: string; name: string; nameEn: string };

/** The themes something belongs to, with the way there. */
export function ThemeLinks({ themes }: { themes: readonly Named[] }) {
  const locale = useLocale();
  return (
    <ul className="theme-links">
      {themes.map(({ id, name, nameEn }) => (
        <li key={id}>
          <AppLink to={`/themas/${id}`}>{locale === "nl" ? name : nameEn}</AppLink>
        </li>
      ))}
    </ul>
  );
}
