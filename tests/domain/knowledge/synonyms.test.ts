import { expect, test } from "vitest";
import { ask } from "~/domain/finding/ask.server";
import { PUBLIC, type Entry } from "~/domain/finding/entry";
import { keepEntry } from "~/domain/finding/keep-entries.server";
import {
  addSynonym,
  changeSynonym,
  removeSynonym,
  restoreSynonym,
  synonyms,
  synonymToEdit,
} from "~/domain/knowledge/synonyms/edit-synonyms.server";
import { SynonymForm } from "~/domain/knowledge/synonyms/synonym";
import { visitor } from "~/domain/people/viewer";
import { NotAllowed, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { viewerWith } from "../../support/people";

useDatabase();
const admin = viewerWith("ADMINISTRATOR");

const entry = (id: string, title: string): Entry => ({
  ...{ kind: "story", subjectId: id, audience: [PUBLIC], path: `/verhalen/${id}`, title },
  ...{ summary: "", body: "" },
});
const found = async (text: string) =>
  (await ask([PUBLIC], { text, filters: {}, page: 1 })).results.map(({ subjectId }) => subjectId).sort();

test("the abbreviations of the sector are known from the start", async () => {
  const lines = (await synonyms(admin)).map(({ words }) => words);
  for (const short of ["LDE", "CMW", "IMW", "AMA", "OCMW", "NEC", "POP", "VDAB", "WSE"])
    expect(lines.filter((words) => words.includes(short))).toHaveLength(1);
});

test("what is added, changed, removed and brought back works at once, for every reader", async () => {
  const words = ["kwikstaart", "wipstaart"];
  for (const one of [
    entry("kort", "De kwikstaart"),
    entry("lang", "De wipstaart"),
    entry("derde", "De roodborst"),
  ])
    await keepEntry(one.kind, one.subjectId, async () => one);
  expect(await found("kwikstaart")).toEqual(["kort"]);
  const { id } = await addSynonym(admin, { words });
  expect(await found("kwikstaart")).toEqual(["kort", "lang"]);
  await changeSynonym(admin, id, { words: ["kwikstaart", "roodborst"] });
  expect(await found("roodborst")).toEqual(["derde", "kort"]);
  await removeSynonym(admin, id);
  expect(await found("roodborst")).toEqual(["derde"]);
  expect((await synonyms(admin)).some((line) => line.id === id)).toBe(false);
  expect(await synonymToEdit(admin, id)).toMatchObject({ removed: true });
  await restoreSynonym(admin, id);
  expect(await found("roodborst")).toEqual(["derde", "kort"]);
});

test("only administrators keep them, and what is not there cannot be changed", async () => {
  for (const viewer of [visitor, viewerWith("ORGANISER", { networkId: newId() })]) {
    await expect(synonyms(viewer)).rejects.toThrow(NotAllowed);
    await expect(addSynonym(viewer, { words: ["a", "b"] })).rejects.toThrow(NotAllowed);
    await expect(removeSynonym(viewer, newId())).rejects.toThrow(NotAllowed);
  }
  await expect(changeSynonym(admin, newId(), { words: ["a", "b"] })).rejects.toThrow(NotFound);
  await expect(removeSynonym(admin, "geen id")).rejects.toThrow(NotFound);
});

test("a group has at least two different words, each on a line", () => {
  const read = (words: string) => SynonymForm.safeParse({ words });
  expect(read(" LDE \n\n lokale   diensteneconomie\nlde").data).toEqual({
    words: ["LDE", "lokale diensteneconomie"],
  });
  for (const [words, code] of [
    ["", "two-words"],
    ["LDE\nlde", "two-words"],
    [Array.from({ length: 13 }, (_, i) => `woord${i}`).join("\n"), "too-many-words"],
    [`kort\n${"x".repeat(81)}`, "too-long"],
  ])
    expect(read(words!).error?.issues[0]?.message).toBe(code);
});
