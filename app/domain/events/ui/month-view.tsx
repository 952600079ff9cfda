import { ButtonLink } from "~/ui/button";
import { AppLink } from "~/ui/app-link";
import { formatTime } from "~/ui/dates";
import { MonthTable } from "~/ui/month-table";
import { formatMonth } from "~/ui/months";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { ListedDate } from "../queries.server";

type MonthViewProps = {
  month: string;
  today: string;
  dates: (ListedDate & { day: string })[];
  /** When nothing happens in this month: the next in which something does. */
  nextWith: string | null;
  to: (month: string) => string;
  previous: string;
  next: string;
};

/** A month with its events, and the way to the months beside it. */
export function MonthView({ month, today, dates, nextWith, to, previous, next }: MonthViewProps) {
  const { month: t, online, cancelled } = useText("events");
  const locale = useLocale();
  const title = formatMonth(month, locale);
  const entries = dates.map(({ day, startsAt, event, venue, cancelledAt }) => ({
    day,
    label: [
      `${formatTime(startsAt, locale)} ${event.title}, ${venue?.municipality ?? online}`,
      (cancelledAt ?? event.cancelledAt) && `(${cancelled.toLowerCase()})`,
    ]
      .filter(Boolean)
      .join(" "),
    to: `/evenementen/${event.slug}`,
    off: Boolean(cancelledAt ?? event.cancelledAt),
  }));
  return (
    <section className="stack">
      <div className="month-head">
        <ButtonLink variant="secondary" small to={to(previous)} rel="prev">
          {t.previous}
        </ButtonLink>
        <h2>{title}</h2>
        <ButtonLink variant="secondary" small to={to(next)} rel="next">
          {t.next}
        </ButtonLink>
      </div>
      {dates.length === 0 && (
        <p>
          {t.empty}{" "}
          {nextWith && <AppLink to={to(nextWith)}>{t.nextWith(formatMonth(nextWith, locale))}</AppLink>}
        </p>
      )}
      <MonthTable month={month} caption={t.caption(title)} entries={entries} today={today} />
    </section>
  );
}
