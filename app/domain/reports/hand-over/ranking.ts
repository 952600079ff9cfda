/** How often a theme came up in the sessions of a phase, and where. */
export type Weight = {
  /** Contributions per session, sector and province; of types, persons at the tables. */
  sessions: Count[];
  sectors: Count[];
  provinces: Count[];
  types: Count[];
  contributions: number;
};
export type Count = { key: string; count: number };

/** One number of a theme, of this session, sector, province or participant type. */
export type Numbers = {
  theme: string;
  what: "session" | "sector" | "province" | "type";
  key: string;
  count: number;
};

const LISTS = { session: "sessions", sector: "sectors", province: "provinces", type: "types" } as const;

export const NOTHING: Weight = { sessions: [], sectors: [], provinces: [], types: [], contributions: 0 };

/** The numbers of each theme together. A contribution is said in one session, so the sessions add up to all of it. */
export function weigh(numbers: readonly Numbers[]): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const { theme, what, key, count } of numbers) {
    const weight = weights.get(theme) ?? {
      ...{ sessions: [], sectors: [], provinces: [], types: [], contributions: 0 },
    };
    weight[LISTS[what]].push({ key, count });
    if (what === "session") weight.contributions += count;
    weights.set(theme, weight);
  }
  return weights;
}

type Ranked = { name: string; weight: Weight };

/**
 * Themes in the order in which they are proposed: what came up in the most sessions first, for a theme of one long
 * session is a subject of one place; then what came up in the most sectors; then what was said about it most often.
 * Equal ones by name.
 */
export function ranked<Theme extends Ranked>(themes: readonly Theme[]): Theme[] {
  return [...themes].sort(
    (a, b) =>
      b.weight.sessions.length - a.weight.sessions.length ||
      b.weight.sectors.length - a.weight.sectors.length ||
      b.weight.contributions - a.weight.contributions ||
      a.name.localeCompare(b.name, "nl"),
  );
}
