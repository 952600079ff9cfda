import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { formatDeadline } from "~/ui/dates";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-field";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { InviteeDraft } from "../queries.server";
import { publishedPath } from "./paths";

type Refusal = { errors: Record<string, string>; reason: string; values: Record<string, string | string[]> };

export type InviteePageProps = InviteeDraft & {
  path: string;
  /** The piece that they want to say something of; null: the whole. */
  chosen: number | null;
  done: "sent" | "withdrawn" | null;
  refused?: Refusal;
};

/** The draft for who was there: reads, says something of a piece or of the whole. No account, no script. */
export function InviteePage(props: InviteePageProps) {
  const t = useText("reports").comment;
  const locale = useLocale();
  const { title, event, open, commentsUntil, done, refused } = props;
  return (
    <>
      <PageHeader
        narrow
        deep
        title={open ? t.heading : t.closedTitle}
        lead={event && open ? t.lead(event.title) : title}
      >
        {open && commentsUntil && (
          <p>
            {t.open(formatDeadline(commentsUntil, locale))} {t.dutch}
          </p>
        )}
      </PageHeader>
      <Page narrow>
        <div className="stack stack--wide">
          {done && !refused && (
            <Notice tone="success" live>
              <p>{done === "sent" ? t.sent : t.withdrawn}</p>
            </Notice>
          )}
          {refused && Object.keys(refused.errors).length === 0 && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
            </Notice>
          )}
          {open ? <Draft {...props} /> : <Closed {...props} />}
          <Mine {...props} />
        </div>
      </Page>
    </>
  );
}

function Closed({ state, slug }: InviteePageProps) {
  const t = useText("reports").comment;
  if (state !== "PUBLISHED") return <p>{t.closed}</p>;
  return (
    <p>
      {t.over} <AppLink to={publishedPath(slug)}>{t.read}</AppLink>
    </p>
  );
}

function Draft(props: InviteePageProps) {
  const t = useText("reports").comment;
  const lang = useContentLang();
  const { pieces, path, chosen, title } = props;
  return (
    <>
      <section aria-labelledby="ontwerp">
        <h2 id="ontwerp">
          {t.draft}: <span lang={lang}>{title}</span>
        </h2>
        <p>
          <ButtonLink variant="secondary" to={`${path}#reageer`}>
            {t.reactWhole}
          </ButtonLink>
        </p>
        <div className="draft">
          {pieces.map(({ html, words, kind }, i) => (
            <div
              key={i}
              id={`stuk-${i}`}
              className={`draft__piece draft__piece--${kind}${chosen === i ? " draft__piece--chosen" : ""}`}
            >
              <div className="report-text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
              {kind !== "heading" && words !== "" && (
                <a className="draft__react" href={`${path}?stuk=${i}#reageer`}>
                  {kind === "item" ? t.reactShort : t.react}
                  <span className="visually-hidden" lang={lang}>{`: ${words.slice(0, 60)}`}</span>
                </a>
              )}
            </div>
          ))}
        </div>
      </section>
      <CommentForm {...props} />
    </>
  );
}

function CommentForm({ pieces, chosen, refused, path }: InviteePageProps) {
  const t = useText("reports").comment;
  const locale = useLocale();
  const lang = useContentLang();
  const sent = refused?.values.passage;
  const passage = typeof sent === "string" ? sent : chosen === null ? "" : (pieces[chosen]?.words ?? "");
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const text = refused?.values.text;
  return (
    <section id="reageer" className="card stack" aria-labelledby="reageer-titel">
      <h2 id="reageer-titel">{passage ? t.formPassage : t.formWhole}</h2>
      <ErrorSummary errors={errors} />
      {passage && (
        <blockquote className="draft__passage" lang={lang}>
          {passage}
        </blockquote>
      )}
      <AppForm className="form" action={path}>
        <input type="hidden" name="passage" value={passage} />
        <TextArea
          name="text"
          label={t.text}
          hint={t.hint}
          error={errors.text}
          defaultValue={typeof text === "string" ? text : undefined}
          maxLength={3000}
        />
        <Button>{t.send}</Button>
      </AppForm>
    </section>
  );
}

function Mine({ comments, path, mayWithdraw }: InviteePageProps) {
  const t = useText("reports").comment;
  const lang = useContentLang();
  if (comments.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="mijn">
      <h2 id="mijn">{t.mine}</h2>
      <ul className="said-of">
        {comments.map(({ id, passage, text, outcome, answer }) => (
          <li key={id} className="said-of__one">
            <p className="soft small">{passage ? t.about : t.whole}</p>
            {passage && (
              <blockquote className="draft__passage" lang={lang}>
                {passage}
              </blockquote>
            )}
            <p className="said-of__text">{text}</p>
            {outcome && (
              <p>
                <Tag tone={outcome === "TAKEN" ? "good" : "plain"}>{t.outcomes[outcome]}</Tag>{" "}
                <span lang={lang}>{answer}</span>
              </p>
            )}
            {mayWithdraw && (
              <AppForm action={`${path}/opmerkingen/${id}/intrekking`}>
                <Button variant="quiet" small>
                  {t.withdraw}
                  <span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
                </Button>
              </AppForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
