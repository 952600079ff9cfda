import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { CONTRIBUTION_KINDS } from "~/domain/focus-groups/contribution";
import { noteSchema } from "~/domain/focus-groups/note/schema";

const { nodes } = noteSchema;

/** Words that Markdown would make something of, and others. */
const word = fc.oneof(
  fc.constantFrom(
    ..."* ** _ __ ~ ~~ ` `` ``` | \\ [ ] [x] [ ( ) ](x) ! ![ # ## - -- --- + = === > < <br> <a> & &amp; &#32; : :--".split(
      " ",
    ),
    ...[
      "1.",
      "1)",
      "12. x",
      " ",
      "  ",
      "\t",
      "\u00a0",
      "\n",
      "a",
      "b",
      "een",
      "é",
      "“ja”",
      "…",
      "€",
      "🙂",
      "日本",
      "a_b",
      "http://e.example",
    ],
    ...[
      "- x",
      "* x",
      "# x",
      "> x",
      "[ ] x",
      "[x] y",
      "| a |",
      "|---|",
      "\u0000",
      "\ud800",
      "\ufeff",
      "\u2028",
    ],
  ),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("") || "leeg");
const uuid = fc.uuid();
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom("strong", "em", "strike", "code").map((name) => noteSchema.mark(name)),
  fc
    .constantFrom(
      "https://e.example/a(b)c?d=1&amp;e",
      "/mijn",
      "mailto:a@e.example",
      "tel:+32",
      "#x",
      "javascript:alert(1)",
      "https://e.example/ a|b*_c",
    )
    .map((href) => noteSchema.mark("link", { href })),
  fc
    .tuple(uuid, fc.constantFrom(...CONTRIBUTION_KINDS))
    .map(([id, kind]) => noteSchema.mark("contribution", { id, kind })),
);
const markSet = fc
  .array(mark, { maxLength: 3 })
  .map((list) => list.reduce<readonly Mark[]>((set, one) => one.addToSet(set), []));
const inline: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(text, markSet).map(([words, set]) => noteSchema.text(words, set)) },
  { weight: 1, arbitrary: markSet.map((set) => nodes.hard_break!.create(null, null, set)) },
);
const line = fc.array(inline, { maxLength: 5 });
const paragraph = line.map((content) => nodes.paragraph!.create(null, content));

const cell = fc
  .tuple(fc.boolean(), paragraph, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }))
  .map(([head, content, colspan, rowspan]) =>
    (head ? nodes.table_header! : nodes.table_cell!).create({ colspan, rowspan }, content),
  );
const table = fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) =>
  nodes.table!.create(
    null,
    rows.map((cells) => nodes.table_row!.create(null, cells)),
  ),
);

const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    paragraph,
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), line)
      .map(([level, content]) => nodes.heading!.create({ level }, content)),
    text.map((code) => nodes.code_block!.create(null, [noteSchema.text(code)])),
    fc.constant(nodes.code_block!.create()),
    fc.constant(nodes.horizontal_rule!.create()),
    table,
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((content) => nodes.blockquote!.create(null, content)),
    fc
      .array(tie("item"), { minLength: 1, maxLength: 3 })
      .map((items) => nodes.bullet_list!.create(null, items)),
    fc
      .tuple(
        fc.constantFrom(0, 1, 2, 9, 99, 999_999_999),
        fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
      )
      .map(([order, items]) => nodes.ordered_list!.create({ order }, items)),
  ),
  item: fc
    .tuple(fc.constantFrom(null, true, false), paragraph, fc.array(tie("block"), { maxLength: 2 }))
    .map(([checked, first, rest]) => nodes.list_item!.create({ checked }, [first, ...rest])),
}));

/** Any note that the schema allows, full of what Markdown would misread. */
export const randomNote: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => nodes.doc!.create(null, content));

/** Text that is Markdown, more or less. */
export const randomMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        "\n",
        "\n\n",
        "\n  ",
        "\n    ",
        "- ",
        "1. ",
        "> ",
        "**",
        "[a](/b)",
        "```\n",
        "| a | b |\n|---|---|\n",
      ),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(""));
