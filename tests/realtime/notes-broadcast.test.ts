import http from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import * as msgpack from "socket.io-msgpack-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { broadcast } from "~/realtime/notes/broadcast.server";
import { guardedParser } from "~/realtime/notes/parser.server";
import { until } from "../support/server";

const server = http.createServer();
const io = new Server(server, { parser: guardedParser });
io.on("connection", (socket) => {
  socket.on("enter", (room: string, done: () => void) => {
    void socket.join(room);
    done();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => io.close());

/** Enters the room by this transport; fills in what it hears. */
async function enter(room: string, transport: "websocket" | "polling"): Promise<Buffer[]> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(`http://127.0.0.1:${port}`, { parser: msgpack, transports: [transport] });
  const heard: Buffer[] = [];
  socket.on("edits", ({ part }: { part: Buffer }) => heard.push(part));
  await socket.emitWithAck("enter", room);
  return heard;
}

test("a message of any size reaches everybody in the room, and nobody else, by any transport", async () => {
  const hearers = [await enter("a", "websocket"), await enter("a", "websocket"), await enter("a", "polling")];
  const elsewhere = await enter("b", "websocket");
  const parts = [1, 60, 99, 100, 1000, 65_400, 65_536, 200_000].map((size) => Buffer.alloc(size, size));
  for (const part of parts) broadcast(io, "a", "edits", { part });
  broadcast(io, "nobody", "edits", { part: Buffer.alloc(1) });
  await until(() => hearers.every((heard) => heard.length === parts.length));
  for (const heard of hearers)
    expect(heard.map((part) => Buffer.compare(part, parts[heard.indexOf(part)]!))).toEqual(
      parts.map(() => 0),
    );
  expect(elsewhere).toEqual([]);
});
