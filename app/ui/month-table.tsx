import { AppLink } from "./app-link";
import { monthWeeks, weekdays } from "./months";
import { useLocale } from "./text/text-provider";

export type MonthEntry = {
  /** `YYYY-MM-DD` of the Brussels day. */
  day: string;
  label: string;
  to: string;
  /** It is there to see, but will not happen. */
  off?: boolean;
};

type MonthTableProps = {
  /** `YYYY-MM` */
  month: string;
  caption: string;
  entries: readonly MonthEntry[];
  /** `YYYY-MM-DD`; gets a mark. */
  today?: string;
};

/** A month in weeks from Monday; on a phone only the days on which something happens. */
export function MonthTable({ month, caption, entries, today }: MonthTableProps) {
  const names = weekdays(useLocale());
  return (
    <table className="month" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day, i) => {
              const here = entries.filter((entry) => entry.day === day);
              return (
                <td
                  key={day}
                  className={cellClass({
                    other: !day.startsWith(month),
                    today: day === today,
                    empty: here.length === 0,
                  })}
                >
                  <span className="month__weekday">{`${names[i]} `}</span>
                  <span className="month__number">{Number(day.slice(8))}</span>
                  {here.map(({ label, to, off }) => (
                    <AppLink key={to + label} to={to} className={off ? "month__off" : undefined}>
                      {label}
                    </AppLink>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClass({
  other,
  today,
  empty,
}: {
  other: boolean;
  today: boolean;
  empty: boolean;
}): string | undefined {
  const names = [other && "month__other", today && "month__today", empty && "month__empty"];
  return names.filter(Boolean).join(" ") || undefined;
}
