import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Words on a ground: 4.5 to 1. */
const WORDS: [string, string[]][] = [
  ["ink", ["paper", "surface", "sunk", "accent-tint", "warn-tint", "danger-tint", "good-tint"]],
  ["ink-soft", ["paper", "surface", "sunk", "accent-tint"]],
  ["link", ["paper", "surface", "sunk", "accent-tint"]],
  ["accent", ["surface", "paper"]],
  ["accent-strong", ["accent-tint"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["on-deep", ["deep"]],
  ["on-deep-soft", ["deep"]],
  ["sun", ["deep"]],
  ["on-sun", ["sun"]],
  ["warn", ["warn-tint", "paper", "surface"]],
  ["danger", ["danger-tint", "paper", "surface"]],
  ["on-danger", ["danger", "danger-strong"]],
  ["good", ["good-tint", "paper", "surface"]],
  ["paper", ["ink", "ink-soft"]],
  ...["nood", "drempel", "suggestie", "beleid", "vraag", "tip", "praktijk", "engagement"].map(
    // Also on the ground of a button that is pointed at.
    (kind): [string, string[]] => [`kind-${kind}`, ["surface", "paper", "accent-tint"]],
  ),
];
/** Borders of controls, bars and the focus ring: 3 to 1. */
const SHAPES: [string, string[]][] = [
  ["line-strong", ["paper", "surface"]],
  ["accent", ["line", "accent-tint"]],
  ["warn-line", ["surface", "paper"]],
  ["focus", ["paper", "surface", "sunk", "accent-tint", "danger-tint"]],
];

const css = readFileSync("app/ui/styles/tokens.css", "utf8");
const light = tokens(css.slice(0, css.indexOf("prefers-color-scheme")));
const dark = { ...light, ...tokens(css.slice(css.indexOf("prefers-color-scheme"))) };

for (const [theme, colours] of Object.entries({ light, dark })) {
  test(`every word can be read on its ground in the ${theme} theme`, () => {
    expect(tooFaint(colours, WORDS, 4.5)).toEqual([]);
  });

  test(`every border and ring can be seen in the ${theme} theme`, () => {
    expect(tooFaint(colours, SHAPES, 3)).toEqual([]);
  });
}

test("no style sheet has a colour of its own that the themes do not know", () => {
  const sheets = [
    "buttons",
    "forms",
    "choices",
    "messages",
    "cards",
    "tables",
    "navigation",
    "programme",
    "event",
    "kinds",
  ];
  const strange = sheets.flatMap((name) => {
    const text = readFileSync(`app/ui/styles/${name}.css`, "utf8");
    return (text.match(/: *#[0-9a-f]{3,8}\b/gi) ?? []).map((colour) => `${name}: ${colour}`);
  });
  // The ring and the pressed button on the deep ground, which is deep in both themes, and the QR code's white.
  const allowed = [": #ffd27a", ": #072f36", ": #fff"];
  expect(strange.filter((line) => !allowed.some((colour) => line.endsWith(colour)))).toEqual([]);
});

function tooFaint(colours: Record<string, string>, pairs: [string, string[]][], least: number): string[] {
  return pairs.flatMap(([front, grounds]) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(colours[front], colours[ground]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

function tokens(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function contrast(one = "", other = ""): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`no colour: "${hex}"`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
