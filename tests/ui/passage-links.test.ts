import { expect, test } from "vitest";
import { withPassageLinks } from "~/domain/focus-groups/note/passage-links";

const to = (id: string) => `/bijdragen/${id}`;
const link = (id: string, words: string) =>
  `<a class="passage-link" id="bijdrage-${id}" href="/bijdragen/${id}">${words}</a>`;

test("a passage in a note leads to what became of it, and has a place that one can be led to", () => {
  const { html, linked } = withPassageLinks(
    "<p>Eerst dit. Dan dat.</p>",
    [{ id: "a", text: "Dan dat." }],
    to,
  );
  expect(html).toBe(`<p>Eerst dit. ${link("a", "Dan dat.")}</p>`);
  expect([...linked]).toEqual(["a"]);
});

test("words with signs are found, and a tag or an address is no text", () => {
  const { html } = withPassageLinks(
    '<p><a href="/p">p</a> a &amp; b &lt; c</p>',
    [
      { id: "a", text: "a & b < c" },
      { id: "b", text: "p" },
    ],
    to,
  );
  expect(html).toBe(`<p><a href="/p">p</a> ${link("a", "a &amp; b &lt; c")}</p>`);
});

test("a passage over several blocks has one place, and every block leads on", () => {
  const { html } = withPassageLinks(
    "<ul><li>een</li><li>twee</li></ul>",
    [{ id: "a", text: "een\ntwee" }],
    to,
  );
  expect(html).toBe(
    `<ul><li>${link("a", "een")}</li><li><a class="passage-link" href="/bijdragen/a">twee</a></li></ul>`,
  );
});

test("what lies over another passage, or is not there, is passed over", () => {
  const passages = [
    { id: "a", text: "een twee" },
    { id: "b", text: "twee" },
    { id: "c", text: "drie" },
  ];
  const { html, linked } = withPassageLinks("<p>een twee</p>", passages, to);
  expect(html).toBe(`<p>${link("a", "een twee")}</p>`);
  expect([...linked]).toEqual(["a"]);
});
