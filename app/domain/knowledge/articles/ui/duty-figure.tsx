import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { bearerLabels } from "../article";
import { whenInWords, type Timeline, type TimelineRow } from "../timeline";

/**
 * Duties on a line of time. It is a list first: who, what and when stand in words; the drawing beside each says the
 * same to the eye, by shape and place, never by colour alone. Shares of the width are attributes, which our CSP allows.
 */
export function DutyFigure({ timeline }: { timeline: Timeline }) {
  const { lanes, ticks } = timeline;
  if (lanes.length === 0) return null;
  return (
    <div className="duties">
      <Axis ticks={ticks} />
      <ul className="duties__lanes">
        {lanes.map(({ bearer, rows }) => (
          <Lane key={bearer} bearer={bearer} rows={rows} ticks={ticks} />
        ))}
      </ul>
      <Legend shapes={timeline.shapes} />
    </div>
  );
}

type Ticks = Timeline["ticks"];
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function Axis({ ticks }: { ticks: Ticks }) {
  const { article: t } = useText("reference");
  const last = ticks.at(-1)!.month;
  const years = last % 12 === 0 && ticks[1]!.month % 12 === 0;
  /** Only the last one says what is counted: on a phone there is no room for more. */
  const words = (month: number) => {
    if (month === 0) return t.start;
    const count = years ? month / 12 : month;
    if (month < last) return count;
    return years ? t.year(count) : t.month(count);
  };
  return (
    <svg className="duties__axis" aria-hidden="true" focusable="false">
      {ticks.map(({ at, month }) => (
        <text key={month} x={percent(at)} y="1em" textAnchor="middle">
          {words(month)}
        </text>
      ))}
    </svg>
  );
}

type LaneProps = Timeline["lanes"][number] & { ticks: Ticks };

function Lane({ bearer, rows, ticks }: LaneProps) {
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <li className={`duties__lane duties__lane--${bearer.toLowerCase()}`}>
      <div className="duties__head">
        <h3 className="duties__bearer">{bearerLabels[locale][bearer]}</h3>
        <div className="duties__place">
          <svg className="duties__drawing" aria-hidden="true" focusable="false">
            <Grid ticks={ticks} />
          </svg>
        </div>
      </div>
      <ul className="duties__rows">
        {rows.map((row, i) => (
          <li key={i} className="duties__row">
            <div className="duties__words">
              <p className="duties__text" lang={lang}>
                {row.text}
              </p>
              <p className="duties__when">{whenInWords(row, locale)}</p>
            </div>
            <Drawing row={row} ticks={ticks} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Drawing({ row, ticks }: { row: TimelineRow; ticks: Ticks }) {
  return (
    <div className="duties__place">
      <svg className="duties__drawing" aria-hidden="true" focusable="false">
        <Grid ticks={ticks} />
        {row.until === null ? (
          <Moment at={row.from} />
        ) : row.points.length > 0 ? (
          <Returning row={row} until={row.until} />
        ) : (
          <Period from={row.from} until={row.until} />
        )}
      </svg>
    </div>
  );
}

function Grid({ ticks }: { ticks: Ticks }) {
  return ticks.map(({ at, month }) => (
    <line key={month} className="duties__grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
  ));
}

function Period({ from, until }: { from: number; until: number }) {
  return (
    <svg x={percent(from)} y="50%" width={percent(until - from)} overflow="visible">
      <rect className="duties__bar" width="100%" height="14" y="-7" rx="7" />
    </svg>
  );
}

function Returning({ row, until }: { row: TimelineRow; until: number }) {
  return (
    <>
      <line className="duties__thread" x1={percent(row.from)} x2={percent(until)} y1="50%" y2="50%" />
      {row.points.map((at) => (
        <circle key={at} className="duties__point" cx={percent(at)} cy="50%" r="7" />
      ))}
    </>
  );
}

function Moment({ at }: { at: number }) {
  return (
    <svg x={percent(at)} y="50%" overflow="visible">
      <path className="duties__moment" d="M0 -10L10 0L0 10L-10 0Z" />
    </svg>
  );
}

function Legend({ shapes }: { shapes: Timeline["shapes"] }) {
  const { article: t } = useText("reference");
  const shown = (["period", "returning", "moment"] as const).filter((shape) => shapes[shape]);
  if (shown.length < 2) return null;
  return (
    <ul className="duties__legend" aria-label={t.legend}>
      {shown.map((shape) => (
        <li key={shape}>
          <svg className="duties__sign" viewBox="0 0 44 24" aria-hidden="true" focusable="false">
            {shape === "period" && <rect className="duties__bar" x="2" y="5" width="40" height="14" rx="7" />}
            {shape === "returning" && (
              <>
                <line className="duties__thread" x1="8" x2="36" y1="12" y2="12" />
                <circle className="duties__point" cx="8" cy="12" r="7" />
                <circle className="duties__point" cx="36" cy="12" r="7" />
              </>
            )}
            {shape === "moment" && <path className="duties__moment" d="M22 2L32 12L22 22L12 12Z" />}
          </svg>
          {t.shapes[shape]}
        </li>
      ))}
    </ul>
  );
}
