import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates } from "yjs";
import { mayType, wouldLose } from "~/domain/focus-groups/ui/editor/note-status";
import { browser, Server } from "../../support/note-line";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const written = (server: Server) => server.doc.getText("t").toString();
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("what is typed within a moment is one edit, and saved only once it comes back", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words } = await browser(server);
  expect(words()).toBe("bewaard");
  type("a");
  type("b");
  expect(words()).toBe("1 wijziging nog niet bewaard, je kan verder typen");
  await wait(40);
  expect(server.edits.map(([n]) => n)).toEqual([1]);
  expect(words()).toBe("1 wijziging nog niet bewaard, je kan verder typen");
  type("c");
  await wait(40);
  expect(words()).toBe("2 wijzigingen nog niet bewaard, je kan verder typen");
  server.echo(server.edits[0]!);
  expect(words()).toBe("1 wijziging nog niet bewaard, je kan verder typen");
  server.echo(server.edits[1]!);
  expect(words()).toBe("bewaard");
  expect(written(server)).toBe("abc");
});

test("what somebody else writes comes in and is not sent back", async () => {
  const server = new Server();
  const { text } = await browser(server);
  const other = new Doc();
  other.getText("t").insert(0, "hallo");
  server.says("edits", { seq: 1, list: [[8, 1, encodeStateAsUpdate(other)]] });
  await wait(100);
  expect(text.toString()).toBe("hallo");
  expect(server.edits).toEqual([]);
});

test("what others write waits for its turn and comes as one change; that one's own is saved is said at once", async () => {
  const server = new Server();
  const turns: (() => void)[] = [];
  const { text, type, words, doc } = await browser(server, { inTurn: (work) => turns.push(work) });
  turns.splice(0).forEach((work) => work());
  const other = new Doc();
  const said: Uint8Array[] = [];
  other.on("update", (update: Uint8Array) => said.push(update));
  for (const letter of "hallo") other.getText("t").insert(other.getText("t").length, letter);
  server.says("edits", { seq: 5, list: said.map((update, i) => [8, i + 1, update]) });
  type("ik: ");
  await wait(40);
  expect([text.toString(), words()]).toEqual(["ik: ", "bewaard"]);
  let changes = 0;
  doc.on("update", () => (changes += 1));
  // The line comes back before the turn does: what waits comes twice, and stands there once.
  server.breaks();
  server.says("connect");
  turns.splice(0).forEach((work) => work());
  expect([...text.toString()].sort().join("")).toBe([..."hallo", ..."ik: "].sort().join(""));
  expect(changes).toBe(1);
  expect(server.edits).toHaveLength(1);
});

test("typed without a line it is counted, and goes in one edit once there is one", async () => {
  const server = new Server();
  const { type, words, link } = await browser(server);
  server.breaks();
  for (const word of ["een ", "twee ", "drie"]) {
    type(word);
    await wait(40);
  }
  expect(words()).toBe("3 wijzigingen nog niet bewaard, je kan verder typen");
  expect(link.current().line).toBe("offline");
  server.connect();
  await wait(40);
  expect(server.edits.map(([n]) => n)).toEqual([1]);
  expect(written(server)).toBe("een twee drie");
  expect(words()).toBe("bewaard");
});

test("what was under way when the line broke is sent once more, and only what is missing", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words } = await browser(server);
  type("arrived ");
  await wait(40);
  type("lost");
  await wait(40);
  applyUpdate(server.doc, server.edits[0]![1]);
  server.breaks();
  server.echoes = true;
  server.edits = [];
  server.connect();
  expect(written(server)).toBe("arrived lost");
  expect(server.edits).toHaveLength(1);
  expect(server.edits[0]![1].length).toBeLessThan(30);
  expect(words()).toBe("bewaard");
});

test("nothing is sent at an opening without news, however much was ever deleted", async () => {
  const server = new Server();
  const { type, text } = await browser(server);
  type("weg met dit");
  await wait(40);
  text.delete(0, 8);
  await wait(40);
  server.edits = [];
  server.breaks();
  server.connect();
  await wait(100);
  expect(server.edits).toEqual([]);
  server.breaks();
  text.delete(0, 1);
  server.connect();
  await wait(100);
  expect(server.edits).toHaveLength(1);
  expect(written(server)).toBe("it");
});

test("what an earlier page left on the device counts until the server has it", async () => {
  const server = new Server();
  server.reachable = false;
  const { link, words, doc } = await browser(server, { known: true, unsaved: 4 });
  const before = new Doc();
  before.getText("t").insert(0, "van gisteren");
  applyUpdate(doc, encodeStateAsUpdate(before), "device");
  expect(words()).toBe("4 wijzigingen nog niet bewaard, je kan verder typen");
  expect(mayType(link.current())).toBe(true);
  server.reachable = true;
  link.wake();
  expect(written(server)).toBe("van gisteren");
  expect(words()).toBe("bewaard");
});

test("an edit that came too early opens the note again with all of it", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words } = await browser(server);
  type("eerst ");
  await wait(40);
  server.echoes = true;
  server.refuse(1, "out-of-order");
  expect(words()).toBe("1 wijziging nog niet bewaard, je kan verder typen");
  await wait(1000);
  expect(server.opened).toBe(2);
  expect(written(server)).toBe("eerst ");
  expect(words()).toBe("bewaard");
});

test("a server that cannot take it now is asked again, ever more seldom, and nothing is lost", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words } = await browser(server);
  type("blijft");
  await wait(40);
  const refuseLast = () => server.refuse(server.edits.at(-1)![0], "unavailable");
  refuseLast();
  await wait(600);
  expect(server.opened).toBe(2);
  refuseLast();
  await wait(600);
  expect(server.opened).toBe(2);
  server.echoes = true;
  await wait(600);
  expect(server.opened).toBe(3);
  expect(written(server)).toBe("blijft");
  expect(words()).toBe("bewaard");
});

test("what comes after the note was frozen is kept for the organiser, said so, and not sent twice", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words, link, device } = await browser(server);
  type("te laat");
  await wait(40);
  server.refuse(1, "frozen", true);
  await wait(200);
  expect(words()).toBe("alleen lezen");
  expect(mayType(link.current())).toBe(false);
  expect(link.current().trouble).toEqual({ kind: "set-aside", reason: "frozen" });
  expect(device.erased).toBe(true);
  expect(server.connected).toBe(false);
  link.wake();
  await wait(60_000);
  expect(server.opened).toBe(1);
});

test("what can never be taken stays on the device, and one is told to copy it", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, words, link, device } = await browser(server);
  type("te veel");
  await wait(40);
  server.refuse(1, "note-full");
  await wait(200);
  expect(link.current().trouble).toEqual({ kind: "stuck", reason: "note-full" });
  expect(words()).toBe("1 wijziging nog niet bewaard");
  expect(device.erased).toBe(false);
  expect(mayType(link.current())).toBe(false);
});

test("an edit above the bound is not sent at all", async () => {
  const server = new Server();
  const { type, link } = await browser(server);
  type("x".repeat(600_000));
  await wait(40);
  expect(server.edits).toEqual([]);
  expect(link.current().trouble).toEqual({ kind: "stuck", reason: "too-big" });
});

test("locked, one reads on; unlocked, one writes on", async () => {
  const server = new Server();
  const { words, link, type } = await browser(server);
  server.says("right", { right: "read", condition: "locked" });
  expect(words()).toBe("alleen lezen");
  expect(mayType(link.current())).toBe(false);
  server.says("right", { right: "write", condition: "open" });
  expect(mayType(link.current())).toBe(true);
  type("weer");
  await wait(40);
  expect(written(server)).toBe("weer");
});

test("a frozen note goes off the device once everything is on the server", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, device } = await browser(server);
  type("nog net");
  await wait(40);
  server.says("right", { right: "read", condition: "frozen" });
  expect(device.erased).toBe(false);
  server.echo(server.edits[0]!);
  expect(device.erased).toBe(true);
});

test("who may not come in any more loses the device's copy, unless something of theirs is only there", async () => {
  const server = new Server();
  const { link, device } = await browser(server, { known: true });
  server.refusal = { ok: false, reason: "not-found" };
  server.breaks();
  server.connect();
  expect(link.current().trouble).toEqual({ kind: "gone" });
  expect(device.erased).toBe(true);

  const second = new Server();
  const other = await browser(second, { known: true });
  second.breaks();
  other.type("alleen hier");
  second.refusal = { ok: false, reason: "not-found" };
  second.connect();
  await wait(100);
  expect(other.link.current().trouble).toEqual({ kind: "gone" });
  expect(other.device.erased).toBe(false);
});

test("cut off by the server, it asks again whether it may", async () => {
  const server = new Server();
  await browser(server);
  server.connected = false;
  server.says("disconnect", "io server disconnect");
  await wait(1000);
  expect(server.opened).toBe(2);
});

test("closing warns as long as what was typed is nowhere but in the page", async () => {
  const server = new Server();
  server.echoes = false;
  const { type, link, device } = await browser(server);
  type("a");
  expect(wouldLose(link.current())).toBe(true);
  await wait(200);
  expect(device.noted).toBe(1);
  expect(wouldLose(link.current())).toBe(false);
  device.works = false;
  type("b");
  await wait(200);
  expect(wouldLose(link.current())).toBe(true);
});

test("a browser that keeps nothing writes all the same", async () => {
  const server = new Server();
  const { type, link, words } = await browser(server, { keeps: false });
  expect(link.current().keeps).toBe(false);
  type("zonder geheugen");
  expect(wouldLose(link.current())).toBe(true);
  await wait(40);
  expect(written(server)).toBe("zonder geheugen");
  expect(words()).toBe("bewaard");
});

test("without device copy and without answer one may begin after a while", async () => {
  const server = new Server();
  server.reachable = false;
  const { link } = await browser(server);
  expect(mayType(link.current())).toBe(false);
  await wait(6000);
  expect(mayType(link.current())).toBe(true);
});

test("two browsers that wrote apart have the same text in the end", async () => {
  const server = new Server();
  const one = await browser(server);
  server.breaks();
  one.type("links ");
  const other = new Doc();
  other.getText("t").insert(0, "rechts ");
  applyUpdate(server.doc, mergeUpdates([encodeStateAsUpdate(other)]));
  server.connect();
  await wait(100);
  expect(one.text.toString()).toBe(written(server));
  expect([...written(server).trim().split(" ")].sort()).toEqual(["links", "rechts"]);
});
