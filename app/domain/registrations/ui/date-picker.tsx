import { AppLink } from "~/ui/app-link";
import { DayLeaf } from "~/ui/day-leaf";
import { errorText } from "~/ui/error-text";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import type { SeatsLeft } from "../seats-left.server";

export type DateOption = {
  id: string;
  startsAt: Date | string;
  endsAt: Date | string;
  venue: { name: string; municipality: string } | null;
  /** Why it takes no registrations, as a reason code. */
  closed: string | null;
};

type DatePickerProps = {
  dates: DateOption[];
  seats: Record<string, SeatsLeft>;
  chosen?: string;
  slug: string;
  /** Stays in the links, so that the form stays filled in. */
  invitation?: string;
};

/** The days as links, for each has its own programme: choosing one shows that day's workshops. */
export function DatePicker({ dates, seats, chosen, slug, invitation }: DatePickerProps) {
  const t = useText("registration");
  return (
    <nav aria-labelledby="kies-dag" className="section">
      <h2 id="kies-dag">{t.date}</h2>
      <ul className="grid grid--two">
        {dates.map((date) => (
          <li key={date.id}>
            <AppLink
              to={`/evenementen/${slug}/inschrijven?datum=${date.id}${invitation ? `&uitnodiging=${invitation}` : ""}`}
              className={date.id === chosen ? "pick pick--chosen" : "pick"}
              aria-current={date.id === chosen ? "true" : undefined}
            >
              <DayLeaf at={date.startsAt} />
              <span className="pick__body">
                <strong>{date.venue?.municipality ?? "Online"}</strong>
                <TimeRange start={date.startsAt} end={date.endsAt} hoursOnly />
                <SeatsTag date={date} left={seats[date.id]} />
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SeatsTag({ date, left }: { date: DateOption; left?: SeatsLeft }) {
  const t = useText("registration");
  const locale = useLocale();
  if (date.closed) return <Tag>{errorText({ code: "conflict", reason: date.closed }, locale)}</Tag>;
  if (!left || left.free < 1) return <Tag tone="warn">{t.full}</Tag>;
  return <Tag tone="good">{t.workshopSeats(left.free)}</Tag>;
}
