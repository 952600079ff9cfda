const STEP = 44;
const COLUMNS = 9;
const ROWS = 7;
const KNOTS = Array.from({ length: COLUMNS * ROWS }, (_, i) => ({
  x: i % COLUMNS,
  y: Math.floor(i / COLUMNS),
})).filter(
  // A net laid out on the quay: full at the edge, thinning towards the words.
  ({ x, y }) => (x + y) % 2 === 0 && x > Math.abs(y - 2) * 0.9,
);
const ROPES = KNOTS.flatMap(({ x, y }) => [rope(x, y, 1), rope(x, y, -1)]).join(" ");

/** A piece of net, for the corner of a page's head. Says nothing. */
export function Net() {
  return (
    <svg
      className="net"
      viewBox={`0 0 ${(COLUMNS - 1) * STEP} ${(ROWS - 1) * STEP}`}
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ROPES} fill="none" stroke="currentColor" strokeWidth="2" />
      {KNOTS.map(({ x, y }) => (
        <circle
          key={`${x}-${y}`}
          cx={x * STEP}
          cy={y * STEP}
          r={x === 5 && y === 1 ? 8 : 5}
          fill="currentColor"
          className={x === 5 && y === 1 ? "net__bright" : undefined}
        />
      ))}
    </svg>
  );
}

/** From a knot one step to the right, down (1) or up (-1), when there is a knot to tie to. */
function rope(x: number, y: number, down: 1 | -1): string {
  const tied = KNOTS.some((knot) => knot.x === x + 1 && knot.y === y + down);
  return tied ? `M${x * STEP} ${y * STEP} l${STEP} ${down * STEP}` : "";
}
