import type { Mark } from "prosemirror-model";
import { expect, test } from "vitest";
import { passagesOf, plainText } from "~/domain/focus-groups/note/passages";
import { noteSchema } from "~/domain/focus-groups/note/schema";

const { nodes } = noteSchema;
const id = (n: number) => `0190b2f0-0000-7000-8000-00000000000${n}`;
const mark = (n: number | string, kind = "TIP") =>
  noteSchema.mark("contribution", { id: typeof n === "number" ? id(n) : n, kind });
const text = (words: string, ...marks: Mark[]) => noteSchema.text(words, marks);
const line = (...content: ReturnType<typeof text>[]) => nodes.paragraph!.create(null, content);
const heading = (words: string) => nodes.heading!.create({ level: 1 }, [text(words)]);
const note = (...blocks: ReturnType<typeof line>[]) => nodes.doc!.create(null, blocks);

test("passages stand in the order in which they begin, under the heading above them", () => {
  const found = passagesOf(
    note(
      line(text("een", mark(1, "NOOD")), text(" niets")),
      heading("Vervoer"),
      line(text("a "), text("twee", mark(2)), text(" b "), text("drie", mark(3, "ENGAGEMENT"))),
    ),
  );
  expect(found).toEqual([
    { id: id(1), kind: "NOOD", text: "een" },
    { id: id(2), kind: "TIP", text: "twee", heading: "Vervoer" },
    { id: id(3), kind: "ENGAGEMENT", text: "drie", heading: "Vervoer" },
  ]);
});

test("a passage over several blocks has a line for each, whatever else is marked in it", () => {
  const strong = noteSchema.mark("strong");
  const found = passagesOf(
    note(
      line(text("begin ", mark(1)), text("vet", mark(1), strong)),
      line(),
      line(text("einde", mark(1)), text(" niet")),
    ),
  );
  expect(found).toEqual([{ id: id(1), kind: "TIP", text: "begin vet\neinde" }]);
});

test("what another put in between is not part of the passage, and a new line is", () => {
  const found = passagesOf(
    note(
      line(text("een", mark(1)), text(" tussen "), text("twee", mark(1))),
      line(text("boven", mark(2)), nodes.hard_break!.create(), text("onder", mark(2))),
    ),
  );
  expect(found.map((passage) => passage.text)).toEqual(["een … twee", "boven\nonder"]);
});

test("passages overlap", () => {
  const found = passagesOf(
    note(line(text("een ", mark(1)), text("twee", mark(1), mark(2, "NOOD")), text(" drie", mark(2, "NOOD")))),
  );
  expect(found).toEqual([
    { id: id(1), kind: "TIP", text: "een twee" },
    { id: id(2), kind: "NOOD", text: "twee drie" },
  ]);
});

test("a mark that is none of ours, or on nothing but space, is no contribution", () => {
  const found = passagesOf(
    note(
      line(
        text("a", mark("geen")),
        text("b", mark(1, "ROOS")),
        text("c", mark(id(2).toUpperCase())),
        text(" ", mark(3)),
      ),
    ),
  );
  expect(found).toEqual([]);
});

test("the plain text is the words, a line a block", () => {
  const item = nodes.list_item!.create(null, [line(text("punt"))]);
  const cells = ["a", "b"].map((words) => nodes.table_cell!.create(null, line(text(words))));
  const found = plainText(
    nodes.doc!.create(null, [
      heading("Kop"),
      line(),
      line(text("een"), nodes.hard_break!.create(), text("twee", mark(1))),
      nodes.bullet_list!.create(null, [item]),
      nodes.table!.create(null, [nodes.table_row!.create(null, cells)]),
    ]),
  );
  expect(found).toBe("Kop\neen\ntwee\npunt\na\nb");
});
