import { ButtonLink } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { editQuestionPath, type QuestionKindName } from "../question";
import type { QuestionToRead } from "../queries.server";
import { isWaiting } from "../rules";
import { AnswerWords } from "./answer-block";
import { QuestionAside } from "./question-aside";
import { QuestionHistory, QuestionSources } from "./question-parts";
import { KindTag, StateTag } from "./question-tags";
import { useWords } from "./use-words";
import "./questions.css";

export type QuestionPageProps = Omit<QuestionToRead, "movedTo" | "funder"> & {
  waitedDays: number;
  late: boolean;
  /** They just began to follow it. */
  followed: boolean;
};

/** A question: its answer first, then where it came from and what happened with it. */
export function QuestionPage(props: QuestionPageProps) {
  const { question, merged, sources, edits, earlier } = props;
  const t = useWords(question.kind);
  const lang = useContentLang();
  return (
    <>
      <PageHeader
        title={question.text}
        lang={lang}
        crumbs={[{ label: t.title, to: "/vragen" }, { label: t.kinds[question.kind] }]}
        above={
          <Tags>
            {[<KindTag key="kind" kind={question.kind} />, <StateTag key="state" state={question.state} />]}
          </Tags>
        }
        actions={
          edits && (
            <ButtonLink variant="secondary" small to={editQuestionPath(question.id)}>
              {t.page.edit}
            </ButtonLink>
          )
        }
      />
      <Page>
        <div className="aside-layout">
          <div className="stack stack--wide">
            {!question.publishedAt && (
              <Notice tone="warning">
                <p>{t.page.hidden}</p>
              </Notice>
            )}
            <AnswerOrWait {...props} />
            {question.html && (
              <section className="stack" aria-labelledby="context">
                <h2 id="context">{t.page.context}</h2>
                <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: question.html }} />
              </section>
            )}
            {sources.length > 0 && <QuestionSources kind={question.kind} sources={sources} />}
            {merged.length > 0 && <Merged kind={question.kind} merged={merged} />}
            <QuestionHistory {...props} />
            {earlier.length > 0 && <Earlier earlier={earlier} />}
          </div>
          <QuestionAside {...props} />
        </div>
      </Page>
    </>
  );
}

function AnswerOrWait({ question, answer, waitedDays, late }: QuestionPageProps) {
  const { page: t, waits, expected, late: wasLate } = useWords(question.kind);
  const locale = useLocale();
  const { state, addressee, expectedOn } = question;
  const day = expectedOn && formatDate(new Date(expectedOn), locale);
  return (
    <>
      {isWaiting(state) && (
        <section className="answer answer--waiting">
          <h2>{addressee && state !== "OPEN" ? t.waitingOn(addressee.name) : t.notPut}</h2>
          <p>
            {capital(waits(waitedDays))}
            {day ? `, ${late ? wasLate(day) : expected(day)}` : ""}.
          </p>
          {state === "OPEN" && <p>{t.notPutText}</p>}
        </section>
      )}
      {state === "VERVALLEN" && (
        <section className="answer answer--waiting">
          <h2>{t.lapsed}</h2>
          <p>{t.lapsedText}</p>
        </section>
      )}
      {answer && (
        <section className="answer" id="antwoord">
          <h2>{answer.addressee ? t.answerOf(answer.addressee) : t.answer}</h2>
          {answer.outOfDate && (
            <Notice tone="warning" title={t.outOfDate}>
              <p>{t.outOfDateText(formatDate(new Date(answer.validUntil!), locale))}</p>
            </Notice>
          )}
          <AnswerWords answer={answer} />
        </section>
      )}
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type MergedProps = { kind: QuestionKindName; merged: QuestionPageProps["merged"] };

function Merged({ kind, merged }: MergedProps) {
  const { page: t } = useWords(kind);
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="samen">
      <h2 id="samen">{t.merged}</h2>
      <p className="soft">{t.mergedLead}</p>
      <ul className="source-lines">
        {merged.map(({ id, text }) => (
          <li key={id} lang={lang}>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ earlier }: { earlier: QuestionPageProps["earlier"] }) {
  const { page: t } = useText("questions");
  const locale = useLocale();
  return (
    <section className="stack measure" aria-labelledby="eerder">
      <h2 id="eerder">{t.earlier}</h2>
      {earlier.map((answer) => (
        <Fold key={answer.id} title={t.earlierOn(formatDate(new Date(answer.decidedAt!), locale))}>
          <AnswerWords answer={answer} />
        </Fold>
      ))}
    </section>
  );
}
