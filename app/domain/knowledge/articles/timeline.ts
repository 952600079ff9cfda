import { DUTY_BEARERS, type Duty, type DutyBearerName } from "./article";

type Locale = "nl" | "en";

/** One duty on the line of time. Places are shares of the whole, from 0 to 1. */
export type TimelineRow = Duty & {
  from: number;
  /** Null: at one moment. */
  until: number | null;
  /** Where it returns. */
  points: number[];
};

export type Timeline = {
  ticks: { at: number; month: number }[];
  lanes: { bearer: DutyBearerName; rows: TimelineRow[] }[];
  /** How time is drawn in it: as a bar, as points that return, as one moment. */
  shapes: { period: boolean; returning: boolean; moment: boolean };
};

/** More points than this say nothing more. */
const MOST_POINTS = 60;

/** Duties as they are drawn: by who has them, in their own order, on a line that ends with a whole year. */
export function timelineOf(duties: readonly Duty[]): Timeline {
  const last = Math.max(1, ...duties.map(({ fromMonth, untilMonth }) => untilMonth ?? fromMonth));
  const whole = last <= 12 ? Math.ceil(last / 3) * 3 : Math.ceil(last / 12) * 12;
  const step = whole <= 12 ? 3 : whole <= 72 ? 12 : 24;
  const share = (month: number) => month / whole;
  const ticks: Timeline["ticks"] = [];
  for (let month = 0; month <= whole; month += step) ticks.push({ month, at: share(month) });
  const lanes = DUTY_BEARERS.map((bearer) => ({
    bearer,
    rows: duties
      .filter((duty) => duty.bearer === bearer)
      .map((duty) => ({
        ...duty,
        from: share(duty.fromMonth),
        until: duty.untilMonth === null ? null : share(duty.untilMonth),
        points: pointsOf(duty).map(share),
      })),
  })).filter(({ rows }) => rows.length > 0);
  const shapes = {
    period: duties.some(({ untilMonth, everyMonths }) => untilMonth !== null && everyMonths === null),
    returning: duties.some(({ everyMonths }) => everyMonths !== null),
    moment: duties.some(({ untilMonth }) => untilMonth === null),
  };
  return { ticks, lanes, shapes };
}

function pointsOf({ fromMonth, untilMonth, everyMonths }: Duty): number[] {
  const points: number[] = [];
  if (untilMonth !== null && everyMonths !== null)
    for (let month = fromMonth; month <= untilMonth && points.length < MOST_POINTS; month += everyMonths)
      points.push(month);
  return points;
}

/** 12 → 1 jaar, 18 → 18 maanden. */
export function monthsInWords(months: number, locale: Locale = "nl"): string {
  const nl = locale === "nl";
  if (months > 0 && months % 12 === 0) {
    const years = months / 12;
    return nl ? `${years} jaar` : `${years} ${years === 1 ? "year" : "years"}`;
  }
  if (months === 1) return nl ? "1 maand" : "1 month";
  return `${months} ${nl ? "maanden" : "months"}`;
}

/** When a duty is, in words that need no figure: "elk jaar, van de start tot 5 jaar later". */
export function whenInWords(duty: Duty, locale: Locale = "nl"): string {
  const { fromMonth, untilMonth, everyMonths } = duty;
  const nl = locale === "nl";
  if (untilMonth === null) return momentInWords(fromMonth, locale);
  const until = monthsInWords(untilMonth, locale);
  const from = monthsInWords(fromMonth, locale);
  const fromStart = nl ? `van de start tot ${until} later` : `from the start until ${until} later`;
  const later = nl ? `van ${from} tot ${until} na de start` : `from ${from} to ${until} after the start`;
  const period = fromMonth === 0 ? fromStart : later;
  return everyMonths === null ? period : `${everyInWords(everyMonths, locale)}, ${period}`;
}

function momentInWords(month: number, locale: Locale): string {
  if (month === 0) return locale === "nl" ? "bij de start" : "at the start";
  return `${monthsInWords(month, locale)} ${locale === "nl" ? "na de start" : "after the start"}`;
}

function everyInWords(months: number, locale: Locale): string {
  if (months === 12) return locale === "nl" ? "elk jaar" : "every year";
  if (months === 1) return locale === "nl" ? "elke maand" : "every month";
  return `${locale === "nl" ? "om de" : "every"} ${monthsInWords(months, locale)}`;
}
