import { participantTypeLabels } from "~/domain/events/participant-types";
import { formatRange } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { ReportFacts } from "../report-facts";

type Props = {
  facts: ReportFacts;
  /** The text says itself who was there, so that the panel need not. */
  told?: boolean;
};

/** When and where it was, and who was there, by kind and without names. */
export function FactsPanel({ facts, told = false }: Props) {
  const t = useText("reports");
  const locale = useLocale();
  const { total, qualifier, byType, organisations } = facts.present;
  return (
    <div className="stack report-facts">
      <Facts
        beside={false}
        facts={facts.dates.map(({ startsAt, endsAt, place }) => ({
          term: formatRange(new Date(startsAt), new Date(endsAt), locale),
          value: place,
        }))}
      />
      {!told && (total !== null || byType.length > 0) && (
        <table className="report-facts__table">
          <caption>
            {t.present}
            {total !== null && (
              <span className="report-facts__total">
                {[
                  t.presentTotal(total, qualifier),
                  organisations.length > 1 && t.organisations(organisations.length),
                ]
                  .filter(Boolean)
                  .join(" ")}
              </span>
            )}
          </caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t.type}</th>
              <th scope="col">{t.count}</th>
            </tr>
          </thead>
          <tbody>
            {byType.map(({ type, count }) => (
              <tr key={type}>
                <th scope="row">{participantTypeLabels[locale][type]}</th>
                <td>{count ?? t.uncounted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
