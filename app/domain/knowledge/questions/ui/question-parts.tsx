import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { QuestionKindName } from "../question";
import type { QuestionToRead } from "../queries.server";
import { useWords } from "./use-words";

type SourcesProps = { kind: QuestionKindName; sources: QuestionToRead["sources"] };

/** The passages that a question came from, each with its session, as far as the reader may know of them. */
export function QuestionSources({ kind: asked, sources }: SourcesProps) {
  const { page: t } = useWords(asked);
  const { kinds } = useText("trace");
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="bronnen">
      <h2 id="bronnen">{t.sources}</h2>
      <p className="soft">{t.sourcesLead}</p>
      <ul className="source-lines">
        {sources.map(({ id, kind, words, session }) => (
          <li key={id}>
            {words ? (
              <>
                <Tag tone="accent">{kinds[kind]}</Tag>
                <blockquote lang={lang}>{words.text}</blockquote>
                {words.lost && <p className="soft small">{t.lost}</p>}
              </>
            ) : (
              <p className="soft">{t.hiddenSource}</p>
            )}
            {session && (
              <p className="small">
                <AppLink to={`/evenementen/${session.slug}`} lang={lang}>
                  {session.title}
                </AppLink>
                {session.startsAt && (
                  <>
                    , <Time at={session.startsAt} format="day" />
                  </>
                )}
              </p>
            )}
            {words && (
              <p className="small">
                <AppLink to={`/bijdragen/${id}`}>{t.trace}</AppLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened with a question, each time with its day. */
export function QuestionHistory({ question, changes }: Pick<QuestionToRead, "question" | "changes">) {
  const { page: t, expected } = useWords(question.kind);
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="verloop">
      <h2 id="verloop">{t.history}</h2>
      <ol className="question-history">
        <li>
          <p className="question-history__what">{t.asked}</p>
          <p className="soft small">
            <Time at={question.createdAt} format="day" />
          </p>
        </li>
        {changes.map(({ id, state, when, expectedOn, remark, own }) => (
          <li key={id}>
            <p className="question-history__what">
              {t.changes[state]}
              {!own && <span className="soft"> ({t.ofMerged})</span>}
            </p>
            <p className="soft small">
              <Time at={when} format="day" />
              {expectedOn && `, ${expected(formatDate(new Date(expectedOn), locale))}`}
            </p>
            {remark && (
              <p className="pre-line" lang={lang}>
                {remark}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
