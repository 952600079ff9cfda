import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";

export type AnswerShown = {
  html: string;
  source: string;
  sourceUrl: string;
  givenBy: string;
  validFrom: Date | string | null;
  validUntil: Date | string | null;
  decidedAt: Date | string | null;
};

/** The words of an answer, where they come from, who gave them and when they hold. */
export function AnswerWords({ answer }: { answer: AnswerShown }) {
  const { page: t } = useText("questions");
  const locale = useLocale();
  const day = (at: Date | string) => formatDate(new Date(at), locale);
  const { source, sourceUrl, validFrom, validUntil, decidedAt } = answer;
  const validity = [validFrom && t.from(day(validFrom)), validUntil && t.until(day(validUntil))];
  return (
    <>
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
