import { useId } from "react";

/**
 * Flanders by province, drawn by ourselves: borders are simplified, and neighbours share theirs to the unit. How far a
 * province is, is said by a pattern, a number and its name, so that the drawing reads without colour.
 */

/** Outlines on a grid of 660 × 290. Limburg has Voeren, Flemish Brabant a hole where Brussels is. */
const OUTLINE = {
  WEST_VLAANDEREN:
    "M9 132l14 -9l19 -9l15 -12l20 -13l21 -14l19 -11l15 -8l15 -3l16 -6l4 12l-3 10l5 8l5 3l2 6l-9 13l4 12l-6 15l11 12l1 15l6 9l-3 14l-5 7l8 9l10 9l1 9l-5 12l-8 10l-11 9l-11 6l-4 -8l-8 -7l-11 -2l-9 2l-12 -8l-15 3l-11 -8l-9 9l-12 11l-9 5l-8 -10l-9 -10l-16 -9l-6 -14l-4 -18l5 -18l-7 -12Z",
  OOST_VLAANDEREN:
    "M176 86l13 0l5 -13l14 -5l13 5l19 7l5 14l19 3l10 -4l17 -7l13 -8l11 -7l10 -12l3 -12l5 14l8 11l2 9l-6 8l1 9l8 4l-1 12l-11 8l-11 1l-9 9l5 9l-1 4l9 5l-6 6l-2 8l-11 2l-4 10l-8 4l-1 10l-2 13l4 10l-8 9l-11 5l-8 7l-6 7l-6 -7l-14 -2l-10 -4l-13 11l-13 3l-12 -5l-15 -5l8 -10l5 -12l-1 -9l-10 -9l-8 -9l5 -7l3 -14l-6 -9l-1 -15l-11 -12l6 -15l-4 -12Z",
  ANTWERPEN:
    "M328 47l19 0l9 6l3 -14l3 -20l12 -4l11 1l2 14l13 2l10 -3l5 -10l14 -11l13 6l-2 18l17 8l6 -13l15 -11l10 2l-1 15l6 21l5 11l14 0l5 16l3 18l0 13l-10 7l-13 7l-10 3l-9 16l-12 0l-13 7l-13 -4l-19 4l-13 0l-12 3l-7 7l-11 2l-12 -9l-7 -10l-12 5l-9 2l-11 -2l-9 -5l1 -4l-5 -9l9 -9l11 -1l11 -8l1 -12l-8 -4l-1 -9l6 -8l-2 -9l-8 -11Z",
  LIMBURG:
    "M517 81l15 -1l17 0l14 -12l13 9l3 16l14 9l15 2l11 6l13 3l-6 11l-3 17l-7 12l-4 16l-5 17l-10 8l-4 5l3 8l6 9l1 14l-12 -6l-11 6l-6 9l-15 3l-15 -3l-15 5l-15 4l-21 0l3 -11l-3 -10l6 -8l2 -13l-3 -8l4 -10l-13 -6l-5 -9l7 -11l-6 -9l-7 -8l9 -16l10 -3l13 -7l10 -7l0 -13ZM611 236l10 -5l13 1l14 4l-2 8l-12 4l-13 -4l-8 -2Z",
  VLAAMS_BRABANT:
    "M264 241l6 -7l8 -7l11 -5l8 -9l-4 -10l2 -13l1 -10l8 -4l4 -10l11 -2l2 -8l6 -6l11 2l9 -2l12 -5l7 10l12 9l11 -2l7 -7l12 -3l13 0l19 -4l13 4l13 -7l12 0l7 8l6 9l-7 11l5 9l13 6l-4 10l3 8l-2 13l-6 8l3 10l-3 11l-10 1l-7 -6l0 -11l-8 -2l-11 6l-15 -4l-4 -12l-9 -5l-12 4l-9 5l-8 6l-7 4l-12 5l-11 -3l-11 7l-12 2l-11 4l-11 3l-10 -3l-11 -5l-9 5l-16 3l-9 -4ZM333 199l3 7l-6 9l10 1l5 9l9 -1l5 6l10 -3l6 -8l-6 -9l5 -4l-1 -7l-8 -5l-1 -7l-8 -2l-11 5l-6 4Z",
  BRUSSEL: "M339 194l6 -4l11 -5l8 2l1 7l8 5l1 7l-5 4l6 9l-6 8l-10 3l-5 -6l-9 1l-5 -9l-10 -1l6 -9l-3 -7Z",
} as const;

export type MapRegion = keyof typeof OUTLINE;

/** The middle of what is written in each; Brussels is too small for it, so its words stand below, on a line. */
const WORDS_AT: Record<MapRegion, [x: number, y: number]> = {
  WEST_VLAANDEREN: [92, 170],
  OOST_VLAANDEREN: [244, 162],
  ANTWERPEN: [422, 92],
  LIMBURG: [566, 148],
  VLAAMS_BRABANT: [436, 174],
  BRUSSEL: [362, 276],
};

export type MapFill = "dots" | "hatch" | "plain";

type ProvinceMapProps = {
  /** All that the drawing says, for who does not see it. */
  label: string;
  provinces: { region: MapRegion; name: string; count: number; fill: MapFill }[];
  /** What each pattern means. */
  legend: { fill: MapFill; label: string }[];
};

/** A map of the provinces, each with its name, a number and a pattern; with what the patterns mean. */
export function ProvinceMap({ label, provinces, legend }: ProvinceMapProps) {
  // Two maps on one page must not borrow each other's patterns.
  const id = useId().replaceAll(":", "");
  return (
    <figure className="province-map">
      <svg className="province-map__drawing" viewBox="0 0 660 290" role="img" aria-label={label}>
        <Patterns id={id} />
        {provinces.map(({ region, fill }) => (
          <g key={region}>
            <path className={`province-map__ground province-map__ground--${fill}`} d={OUTLINE[region]} />
            <path className="province-map__border" d={OUTLINE[region]} fill={patternOf(id, fill)} />
          </g>
        ))}
        <path className="province-map__border" d="M366 212L362 250" />
        {provinces.map((province) => (
          <Words key={province.region} {...province} />
        ))}
      </svg>
      <figcaption className="province-map__legend">
        <ul>
          {legend.map((entry) => (
            <li key={entry.fill}>
              <svg className="province-map__swatch" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
                <rect
                  className={`province-map__ground province-map__ground--${entry.fill}`}
                  {...{ x: 1, y: 1, width: 30, height: 18 }}
                />
                <rect
                  className="province-map__border"
                  {...{ x: 1, y: 1, width: 30, height: 18, fill: patternOf(id, entry.fill) }}
                />
              </svg>
              {entry.label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const patternOf = (id: string, fill: MapFill) => (fill === "plain" ? "none" : `url(#${id}-${fill})`);

function Patterns({ id }: { id: string }) {
  const size = { width: 9, height: 9, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id={`${id}-hatch`} {...size} patternTransform="rotate(45)">
        <path className="province-map__hatch" d="M0 0V9" />
      </pattern>
      <pattern id={`${id}-dots`} {...size}>
        <circle className="province-map__dot" cx="4.5" cy="4.5" r="1.9" />
      </pattern>
    </defs>
  );
}

/** "West-" over "Vlaanderen" over the number; for Brussels all on one line. */
function Words({ region, name, count }: ProvinceMapProps["provinces"][number]) {
  const [x, y] = WORDS_AT[region];
  const lines = region === "BRUSSEL" ? [`${name} ${count}`] : [...name.split(/(?<=-)|\s/), String(count)];
  return (
    <text className="province-map__words" x={x} y={y} textAnchor="middle">
      {lines.map((line, i) => (
        <tspan
          key={line}
          x={x}
          dy={i === 0 ? undefined : "1.1em"}
          className={line === String(count) ? "province-map__count" : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
