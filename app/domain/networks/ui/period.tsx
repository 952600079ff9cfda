import { formatDate } from "~/ui/dates";
import { useLocale, useText } from "~/ui/text/text-provider";

export type Period = { startsOn: Date | null; endsOn: Date | null };

/** From when until when, in words; undefined when neither is known. */
export function usePeriodWords(): (period: Period) => string | undefined {
  const t = useText("networks");
  const locale = useLocale();
  return ({ startsOn, endsOn }) => {
    const [start, end] = [startsOn, endsOn].map((day) => day && formatDate(day, locale));
    if (start && end) return t.between(start, end);
    if (start) return t.from(start);
    return end ? t.until(end) : undefined;
  };
}
