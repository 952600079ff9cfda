import fc from "fast-check";
import { expect, test } from "vitest";
import { atomFeed, rssFeed, xml, type Feed } from "~/documents/feed.server";
import { all, parseXml, type Element } from "../support/xml";

const entry = {
  id: "urn:uuid:1",
  url: "https://netwerf.example/evenementen/lde-dag?a=1&b=2",
  title: "LDE-dag",
  summary: "Over doorstroom",
  published: new Date("2026-03-01T08:00Z"),
  updated: new Date("2026-03-02T09:30Z"),
};
const feed: Feed = {
  title: "Netwerf: evenementen",
  url: "https://netwerf.example/evenementen",
  selfUrl: "https://netwerf.example/evenementen.atom?sector=zorg&thema=taal",
  entries: [entry, { ...entry, id: "urn:uuid:2", updated: new Date("2026-03-05T09:30Z") }],
};
const facts = (element: Element) =>
  element.children.map(({ name, text, attributes }) => [name, attributes.href ?? text]);

test("an Atom feed says what, where and since when", () => {
  const root = parseXml(atomFeed(feed));
  expect(root.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "nl-BE" });
  expect(facts(root).slice(0, 6)).toEqual([
    ["id", feed.selfUrl],
    ["title", feed.title],
    ["updated", "2026-03-05T09:30:00.000Z"],
    ["author", ""],
    ["link", feed.selfUrl],
    ["link", feed.url],
  ]);
  const [first, ...others] = all(root, "entry");
  expect(others).toHaveLength(1);
  expect(facts(first!)).toEqual([
    ["id", "urn:uuid:1"],
    ["title", "LDE-dag"],
    ["link", entry.url],
    ["published", "2026-03-01T08:00:00.000Z"],
    ["updated", "2026-03-02T09:30:00.000Z"],
    ["summary", "Over doorstroom"],
  ]);
});

test("an RSS feed says the same to readers that know nothing else", () => {
  const root = parseXml(rssFeed(feed));
  expect(root.attributes.version).toBe("2.0");
  const [channel] = root.children;
  expect(facts(channel!).slice(0, 6)).toEqual([
    ["title", feed.title],
    ["link", feed.url],
    ["description", feed.title],
    ["language", "nl-BE"],
    ["lastBuildDate", "Thu, 05 Mar 2026 09:30:00 GMT"],
    ["atom:link", feed.selfUrl],
  ]);
  expect(facts(all(root, "item")[0]!)).toEqual([
    ["guid", "urn:uuid:1"],
    ["title", "LDE-dag"],
    ["link", entry.url],
    ["pubDate", "Sun, 01 Mar 2026 08:00:00 GMT"],
    ["description", "Over doorstroom"],
  ]);
});

test("a feed without entries is valid and stays the same text", () => {
  const empty = { ...feed, entries: [] };
  expect(all(parseXml(atomFeed(empty)), "entry")).toEqual([]);
  expect(all(parseXml(rssFeed(empty)), "item")).toEqual([]);
  expect(atomFeed(empty)).toBe(atomFeed(empty));
});

test("markup in a text stays text, for readers that take an RSS description for HTML too", () => {
  const summary = "</summary><script>alert('1')</script> ]]> & \"Els\" <b>";
  const hostile = { ...feed, title: summary, entries: [{ ...entry, title: summary, summary }] };
  const [atom] = all(parseXml(atomFeed(hostile)), "entry");
  expect(atom!.children.filter(({ name }) => name !== "link").map(({ text }) => text)).toContain(summary);
  const [item] = all(parseXml(rssFeed(hostile)), "item");
  const html = item!.children.find(({ name }) => name === "description")!.text;
  expect(html).not.toMatch(/[<>"']/);
  expect(parseXml(`<p>${html}</p>`).text).toBe(summary);
});

test("control characters and halves of characters are left out", () => {
  expect(xml("a\u0000b\u0008c\u000bd\u001be\u007ff\ufffeg\uffffh\ud800i\udc00j")).toBe("abcdefghij");
  expect(xml("een\r\ntwee\u2028drie\tvier 👩‍🦽")).toBe("een\ntwee\ndrie\tvier 👩‍🦽");
});

test("whatever the texts, both feeds are well-formed XML", () => {
  const text = fc.string({ unit: "binary", maxLength: 80 });
  fc.assert(
    fc.property(text, text, text, (title, summary, url) => {
      const hostile = { title, url, selfUrl: url, entries: [{ ...entry, id: url, url, title, summary }] };
      expect(all(parseXml(atomFeed(hostile)), "entry")).toHaveLength(1);
      expect(all(parseXml(rssFeed(hostile)), "item")).toHaveLength(1);
    }),
  );
});
