import { MONTHS_SHORT } from "~/ui/date-words";
import { formatMonth } from "~/ui/months";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { NetworkSpace } from "../../queries.server";
import "./planning.css";
import { sessionFacts, sessionName } from "./session-words";

export type PlannedLine = NetworkSpace["phases"][number]["planned"][number];

/** Sessions of which there is no event yet: what is known of each, and in which month. */
export function PlannedLines({ sessions }: { sessions: PlannedLine[] }) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <ul className="session-list">
      {sessions.map((session) => {
        const facts = [...sessionFacts(session, locale), t.states.planned];
        return (
          <li key={session.id}>
            <MonthLeaf month={session.month} />
            <div className="stack stack--tight">
              <p className="session-list__title" lang={session.title ? lang : undefined}>
                {sessionName(session, locale) ?? t.session}
              </p>
              <p className="soft small">{facts.join(" · ")}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A month as a leaf of a calendar that has no day yet. */
function MonthLeaf({ month }: { month: string }) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const [year, number] = month.split("-");
  return (
    <span className="day-leaf month-leaf">
      <span className="visually-hidden">{month ? formatMonth(month, locale) : t.noMonth}</span>
      <span aria-hidden="true">
        <span className="month-leaf__month">{month ? MONTHS_SHORT[locale][Number(number) - 1] : "?"}</span>
        {month && <span className="day-leaf__month">{year}</span>}
      </span>
    </span>
  );
}
