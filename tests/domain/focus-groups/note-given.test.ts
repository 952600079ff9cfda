import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { encodeStateAsUpdate } from "yjs";
import { asJson, fromJson } from "~/domain/focus-groups/ui/editor/note-data";
import { laterSocket } from "~/domain/focus-groups/ui/editor/later-socket";
import { mayType } from "~/domain/focus-groups/ui/editor/note-status";
import { browser, Server } from "../../support/note-line";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A server that cannot be reached yet, with this in its note. */
function farServer(words: string) {
  const server = new Server();
  server.doc.getText("t").insert(0, words);
  server.reachable = false;
  return { server, given: encodeStateAsUpdate(server.doc) };
}

test("with the note in the page one types before there is a line, and nothing is lost or doubled", async () => {
  const { server, given } = farServer("Er staat al iets. ");
  const { link, text, type, words } = await browser(server, { given });
  expect(text.toString()).toBe("Er staat al iets. ");
  expect(words()).toBe("bewaard");
  expect(mayType(link.current())).toBe(true);
  type("En meer.");
  await wait(40);
  expect(words()).toBe("1 wijziging nog niet bewaard, je kan verder typen");
  server.doc.getText("t").insert(0, "Intussen. ");
  server.reachable = true;
  link.wake();
  await wait(40);
  expect(text.toString()).toBe("Intussen. Er staat al iets. En meer.");
  expect(server.doc.getText("t").toString()).toBe(text.toString());
  expect(server.edits).toHaveLength(1);
  expect(words()).toBe("bewaard");
});

test("the note that came with the page is not sent back", async () => {
  const { server, given } = farServer("Van ons allen.");
  const { link } = await browser(server, { given });
  server.reachable = true;
  link.wake();
  await wait(100);
  expect(link.current().line).toBe("online");
  expect(server.edits).toEqual([]);
});

test("one types in an empty note too before there is a line; without a note in the page one waits", async () => {
  const { server } = farServer("");
  const empty = await browser(server, { given: new Uint8Array(0) });
  const unknown = await browser(server);
  expect([mayType(empty.link.current()), mayType(unknown.link.current())]).toEqual([true, false]);
});

test("a socket of which the code did not come tries again, and then connects with all that listens", async () => {
  const server = new Server();
  const heard: string[] = [];
  let tries = 0;
  const socket = laterSocket(async () => {
    tries += 1;
    if (tries === 1) throw new Error("no network");
    return () => server;
  }, 2000);
  socket.on("connect", () => heard.push("connect"));
  socket.on("connect_error", () => heard.push("connect_error"));
  expect(tries).toBe(0);
  socket.connect();
  await wait(0);
  expect(heard).toEqual(["connect_error"]);
  await wait(2000);
  expect(heard).toEqual(["connect_error", "connect"]);
  expect(socket.connected).toBe(true);
});

test("a socket that was let go before its code came does not connect", async () => {
  const server = new Server();
  const socket = laterSocket(async () => () => server);
  socket.connect();
  socket.disconnect();
  await wait(0);
  expect(server.connected).toBe(false);
});

test("what the page hands to its script cannot end the element it stands in, and comes back whole", () => {
  const now = new Date("2026-11-26T10:00:00Z");
  const props = {
    groupId: "g",
    title: "</script><script>alert(1)</script>",
    question: "",
    path: "/groepen/g/nota",
    reader: "/groepen/g",
    writes: true,
    condition: "open" as const,
    given: "",
    news: {
      described: {},
      fromTable: [],
      step: { clock: { stepId: "s", title: "Kennismaken", endsAt: now, leftMs: null }, now },
    },
    sectors: [],
    themes: [],
  };
  expect(asJson(props)).not.toContain("<");
  expect(fromJson(asJson(props))).toEqual(props);
});
