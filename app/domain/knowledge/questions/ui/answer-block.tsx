import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Tag, type TagTone } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { AnswerOutcomeName } from "../question";

export type AnswerShown = {
  html: string;
  outcome: AnswerOutcomeName | null;
  source: string;
  sourceUrl: string;
  givenBy: string;
  validFrom: Date | string | null;
  validUntil: Date | string | null;
  decidedAt: Date | string | null;
};

export const OUTCOME_TONES: Record<AnswerOutcomeName, TagTone> = {
  OVERGENOMEN: "good",
  NIET_OVERGENOMEN: "danger",
  IN_ONDERZOEK: "warn",
};

/** The words of an answer, where they come from, who gave them and when they hold. */
export function AnswerWords({ answer }: { answer: AnswerShown }) {
  const { page: t, outcomes } = useText("questions");
  const locale = useLocale();
  const day = (at: Date | string) => formatDate(new Date(at), locale);
  const { outcome, source, sourceUrl, validFrom, validUntil, decidedAt } = answer;
  const validity = [validFrom && t.from(day(validFrom)), validUntil && t.until(day(validUntil))];
  return (
    <>
      {outcome && (
        <p>
          {t.outcome}: <Tag tone={OUTCOME_TONES[outcome]}>{outcomes[outcome]}</Tag>
        </p>
      )}
      <div className="prose" lang={useContentLang()} dangerouslySetInnerHTML={{ __html: answer.html }} />
      <div className="answer__facts">
        <Facts
          facts={[
            { term: t.by, value: answer.givenBy },
            {
              term: t.source,
              value: sourceUrl ? <AppLink to={sourceUrl}>{source || sourceUrl}</AppLink> : source,
            },
            { term: t.valid, value: validity.filter(Boolean).join(" ") },
            { term: t.approved, value: decidedAt && day(decidedAt) },
          ]}
        />
      </div>
    </>
  );
}
