import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import { Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { ListedQuestion } from "../question-list";
import { addresseePath, isRequest, questionPath, type QuestionLine } from "../question";
import { isWaiting } from "../rules";
import { KindTag, StateTag } from "./question-tags";
import "./questions.css";

/** A question of a list, with since when it waits, in whole days of Brussels. */
export type WaitingLine = (QuestionLine | ListedQuestion) & { waitedDays: number; late: boolean };

/** Questions below each other: how each stands, to whom it was put, and how long that takes. */
export function QuestionLines({
  lines,
  withAddressee = true,
}: {
  lines: WaitingLine[];
  withAddressee?: boolean;
}) {
  const lang = useContentLang();
  return (
    <ul className="question-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <Tags>
            {[
              isRequest(line.kind) && <KindTag key="kind" kind={line.kind} />,
              <StateTag key="state" state={line.state} />,
            ]}
          </Tags>
          <p className="question-line__words" lang={lang}>
            <AppLink to={questionPath(line.slug)}>{line.text}</AppLink>
          </p>
          <About line={line} withAddressee={withAddressee} />
        </li>
      ))}
    </ul>
  );
}

function About({ line, withAddressee }: { line: WaitingLine; withAddressee: boolean }) {
  const t = useText("questions");
  const locale = useLocale();
  const { addressee, state, answeredAt, expectedOn, waitedDays, late } = line;
  const day = expectedOn && formatDate(new Date(expectedOn), locale);
  return (
    <p className="question-line__about">
      {withAddressee && (
        <>
          {addressee ? (
            addressee.slug ? (
              <AppLink to={addresseePath(addressee.slug)}>{t.to(addressee.name)}</AppLink>
            ) : (
              t.to(addressee.name)
            )
          ) : (
            t.toNobody
          )}
          {(isWaiting(state) || answeredAt) && " · "}
        </>
      )}
      {isWaiting(state) && <span className="question-line__wait">{t.waits(waitedDays)}</span>}
      {isWaiting(state) && day && ` · ${late ? t.late(day) : t.expected(day)}`}
      {state === "BEANTWOORD" && answeredAt && t.answeredOn(formatDate(new Date(answeredAt), locale))}
    </p>
  );
}
