import { ButtonLink } from "~/ui/button";
import { formatTime } from "~/ui/dates";
import { MonthTable } from "~/ui/month-table";
import { formatMonth } from "~/ui/months";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { ListedDate } from "../queries.server";

type MonthViewProps = {
  month: string;
  today: string;
  dates: (ListedDate & { day: string })[];
  previous: string;
  next: string;
};

/** A month with its events, and the way to the months beside it. */
export function MonthView({ month, today, dates, previous, next }: MonthViewProps) {
  const { month: t, online } = useText("events");
  const locale = useLocale();
  const title = formatMonth(month, locale);
  const entries = dates.map(({ day, startsAt, event, venue }) => ({
    day,
    label: `${formatTime(startsAt, locale)} ${event.title}, ${venue?.municipality ?? online}`,
    to: `/evenementen/${event.slug}`,
  }));
  return (
    <section className="stack">
      <div className="row row--apart">
        <ButtonLink variant="secondary" small to={previous}>
          {t.previous}
        </ButtonLink>
        <h2>{title}</h2>
        <ButtonLink variant="secondary" small to={next}>
          {t.next}
        </ButtonLink>
      </div>
      {dates.length === 0 && <p>{t.empty}</p>}
      <MonthTable month={month} caption={t.caption(title)} entries={entries} today={today} />
    </section>
  );
}
