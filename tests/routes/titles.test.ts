import { expect, test } from "vitest";
import { meta as ofCancellation } from "~/routes/registrations/cancellation";
import { meta as ofChoices } from "~/routes/registrations/choices";
import { meta as ofDate } from "~/routes/registrations/date";
import { meta as ofDetails } from "~/routes/registrations/details";
import { meta as ofConclusion } from "~/routes/trace/conclusion";
import { meta as ofContribution } from "~/routes/trace/contribution";
import { meta as ofTheme } from "~/routes/trace/theme";
import { meta as ofRoot } from "~/root";

type Meta = (args: never) => unknown;
const titleOf = (meta: Meta | undefined, args: object) =>
  (meta!(args as never) as { title?: string }[]).find((one) => one.title)?.title;

test("the pages behind a private link say what they are for, in the reader's language", () => {
  const data = { title: "Kick-off", locale: "nl" };
  expect(
    [ofCancellation, ofChoices, ofDate, ofDetails].map((meta) => titleOf(meta as Meta, { data })),
  ).toEqual([
    "Wil je je uitschrijven? - Kick-off",
    "Kies een andere workshop - Kick-off",
    "Kom op een andere dag - Kick-off",
    "Wijzig je gegevens - Kick-off",
  ]);
  expect(titleOf(ofCancellation as Meta, { data: { ...data, locale: "en" } })).toMatch(/ - Kick-off$/);
});

test("a page without a title of its own does not say that something went wrong", () => {
  for (const error of [null, undefined])
    expect(titleOf(ofRoot as Meta, { data: { locale: "nl" }, error })).toBe("Netwerf");
  expect(titleOf(ofRoot as Meta, { data: { locale: "nl" }, error: new Error("x") })).toMatch(/mis/);
});

test("pages about what was said, concluded and kept as a theme each have a title, an address and words of their own", () => {
  const text = "Wie overstapt naar een gewone job, heeft de eerste maanden nog een vaste begeleider nodig.";
  const about = { url: "https://netwerf.test/a", locale: "nl" };
  const theme = { name: "Doorstroom", nameEn: "Moving on", description: "" };
  const all = [
    [ofContribution, { ...about, contribution: { kind: "NOOD", text } }],
    [ofConclusion, { ...about, conclusion: { text } }],
    [ofTheme, { ...about, theme }],
  ] as const;
  expect(all.map(([meta, data]) => titleOf(meta as Meta, { data }))).toEqual([
    "Nood: Wie overstapt naar een gewone job, heeft de eerste maanden … - Netwerf",
    "Besluit: Wie overstapt naar een gewone job, heeft de eerste maanden … - Netwerf",
    "Doorstroom - Netwerf",
  ]);
  for (const [meta, data] of all) {
    const tags = (meta as Meta)({ data } as never) as { rel?: string; href?: string; name?: string }[];
    expect(tags.find(({ rel }) => rel === "canonical")?.href).toBe(about.url);
    expect(tags.some(({ name }) => name === "description")).toBe(true);
  }
});
