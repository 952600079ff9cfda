import { expect, test } from "vitest";
import { markdownToNote } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { attributionOf } from "~/domain/reports/attribution";
import { problemsOf } from "~/domain/reports/guard";

const nobody = { anonymous: new Set<string>(), names: [] };
const kinds = (markdown: string) =>
  problemsOf(markdownToNote(markdown), nobody).map(({ kind, text }) => `${kind}: ${text}`);

test("a text goes out only with something under every title, nothing left to fill in and no open colon", () => {
  expect(kinds("")).toEqual(["empty: "]);
  expect(kinds("# Een\n\nTekst.\n\n# Twee\n\n## Onder twee\n\nTekst.")).toEqual([]);
  expect(kinds("# Een\n\n# Twee\n\nTekst.\n\n## Drie")).toEqual([
    "empty-section: Een",
    "empty-section: Drie",
  ]);
  expect(kinds("# Een\n\n[Vul aan: wie was er?]\n\n- [Vul aan: wat nog]")).toEqual([
    "prompt-left: [Vul aan: wie was er?]",
    "prompt-left: [Vul aan: wat nog]",
  ]);
  expect(kinds("# Een\n\nDit traject bestaat uit:\n\n# Twee\n\nHet plan:\n\n- a\n- b")).toEqual([
    "dangling-colon: Dit traject bestaat uit:",
  ]);
  expect(kinds("# Een\n\nOp het einde:")).toEqual(["dangling-colon: Op het einde:"]);
  expect(kinds("- goed\n- dit zijn ze:\n- ze zijn:\n  - a")).toEqual(["dangling-colon: dit zijn ze:"]);
});

const quote = (id: string, words: string, beside: string) =>
  noteSchema.node("doc", null, [
    noteSchema.node("paragraph", null, [
      noteSchema.text(words, [noteSchema.mark("contribution", { id, kind: "NOOD" })]),
      ...(beside ? [noteSchema.text(beside)] : []),
    ]),
  ]);

test("beside an unnamed quote stands nobody's name who was there, whoever said it", () => {
  const voices = { anonymous: new Set(["stil"]), names: ["Fatma El Idrissi", "Roos", "", "An"] };
  const found = (id: string, words: string, beside: string) =>
    problemsOf(quote(id, words, beside), voices).map(({ kind }) => kind);
  expect(found("stil", "Wij willen meer", " (Fatma El Idrissi)")).toEqual(["named-anonymous"]);
  expect(found("stil", "Wij willen meer", ", zei Roos")).toEqual(["named-anonymous"]);
  expect(found("stil", "Wij willen meer", " over Roosdaal en rozen")).toEqual([]);
  expect(found("stil", "Fatma El Idrissi deed het", "")).toEqual([]);
  expect(found("luid", "Wij willen meer", " (Fatma El Idrissi)")).toEqual([]);
});

test("a quote is said to be of somebody only when they gave their name with it themselves", () => {
  const one = { fromPhone: true, authorName: "Fatma", organisation: "De Winning" };
  expect(attributionOf(one)).toBe("Fatma, De Winning");
  expect(attributionOf({ ...one, organisation: " " })).toBe("Fatma");
  expect(attributionOf({ ...one, authorName: null })).toBeNull();
  expect(attributionOf({ ...one, authorName: " " })).toBeNull();
  expect(attributionOf({ ...one, fromPhone: false })).toBeNull();
});
