import { formatDayShort } from "~/ui/dates";
import { Meter } from "~/ui/meter";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { CoreNumbers as Numbers } from "../../core-attendance.server";

type Counted = Omit<Numbers[number], "startsAt"> & { startsAt: Date | string };

/** How many of the fixed core were at each session, for who is in the network. */
export function CoreNumbers({ numbers }: { numbers: Counted[] }) {
  const t = useText("networks");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="kern-aanwezig">
      <h2 id="kern-aanwezig">{t.coreNumbers}</h2>
      <ul className="line-list">
        {numbers.map(({ id, title, startsAt, begun, total }) => (
          <li key={id}>
            <div>
              <p className="line-list__title" lang={lang}>
                {title}
              </p>
              <p className="soft small">{formatDayShort(new Date(startsAt), locale)}</p>
            </div>
            <Meter
              value={total.count}
              max={total.of}
              text={(begun ? t.coreThere : t.coreComing)(total.count, total.of)}
            />
          </li>
        ))}
      </ul>
      <p className="soft small">{t.coreNumbersWho}</p>
    </section>
  );
}
