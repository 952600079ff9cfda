import type { ReactNode } from "react";
import { DayLeaf } from "./day-leaf";
import { Icon } from "./icon";
import { TimeRange } from "./time";

export type DateCardProps = {
  start: Date | string;
  end: Date | string;
  /** The municipality, or "Online". */
  place: string;
  venue?: string;
  street?: string;
  /** Gone by, or cancelled: the leaf is grey. */
  past?: boolean;
  /** Between place and stub: what only this date has. */
  children?: ReactNode;
  /** Under the tear line: seats, button, deadline. */
  stub: ReactNode;
  level?: 2 | 3;
};

/** One date of an event as a ticket: day and place above the tear line, seats and button below. */
export function DateCard({
  start,
  end,
  place,
  venue,
  street,
  past,
  children,
  stub,
  level = 3,
}: DateCardProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="date-card">
      <div className="date-card__main">
        <div className="date-card__top">
          <DayLeaf at={start} past={past} />
          <div>
            <Heading className="date-card__place">{place}</Heading>
            {venue && <p className="date-card__venue">{venue}</p>}
            {street && <p className="date-card__venue soft small">{street}</p>}
          </div>
        </div>
        <p className="date-card__hours">
          <Icon name="clock" /> <TimeRange start={start} end={end} />
        </p>
        {children}
      </div>
      <div className="date-card__stub">{stub}</div>
    </div>
  );
}
