import { expect, test } from "vitest";
import { bySector } from "~/domain/reports/hand-over/by-sector";
import { inMarkdown } from "~/domain/reports/hand-over/in-markdown";
import { renderMarkdown } from "~/platform/markdown.server";

test("plain text that looks like Markdown stays as it was said", () => {
  for (const text of [
    "# geen titel",
    "1. geen lijst",
    "- streepje",
    "**vet** `code` ~~weg~~",
    "> geen citaat",
  ]) {
    const html = renderMarkdown(inMarkdown(text));
    expect(
      html
        .replace(/<\/?p>/g, "")
        .replaceAll("&gt;", ">")
        .trim(),
    ).toBe(text);
  }
});

test("conclusions stand by sector: those for all first, then by name", () => {
  const one = (id: string, sector: string | null) => ({
    ...{ id, text: id, translation: "" },
    sector: sector === null ? null : { id: sector, name: sector, nameEn: sector },
  });
  expect(
    bySector([one("a", "zorg"), one("b", null), one("c", "groen"), one("d", "zorg")]).map(
      ({ sector, conclusions }) => [sector?.id ?? null, conclusions.map(({ id }) => id)],
    ),
  ).toEqual([
    [null, ["b"]],
    ["groen", ["c"]],
    ["zorg", ["a", "d"]],
  ]);
});
