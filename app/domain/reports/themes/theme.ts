export type ThemeChangeName = "BEGUN" | "RENAMED" | "MERGED" | "SPLIT" | "RETIRED" | "RESTORED";

/** One line of a theme's history. */
export type ThemeChangeLine = { kind: ThemeChangeName; at: Date; oldName: string; newName: string };

const MAX_ID = 50;

/** What a theme's address is made of: its first name, which it keeps when it is renamed. */
export function themeIdOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, "");
  return words || "thema";
}
