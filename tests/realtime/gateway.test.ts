import http from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { addListener } from "~/domain/activity/dispatch.server";
import { grantRole, revokeRole } from "~/domain/people/roles.server";
import { endAllSessions, endSession, viewerFromCookie } from "~/domain/people/sessions.server";
import { system } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { openGateway, type Gateway } from "~/realtime/gateway.server";
import { useDatabase } from "../support/database";
import { loginAs } from "../support/login";
import { makeEvent, registerGuest } from "../support/make";
import { makePerson } from "../support/people";
import { until } from "../support/server";

useDatabase();
const server = http.createServer();
let gateway: Gateway;
let forget: () => void;
let origin: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  gateway = openGateway(server, undefined);
  forget = addListener(gateway.announce);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(async () => {
  forget();
  await gateway.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

type Open = { cookie?: string; headers?: Record<string, string>; transport?: "polling" | "websocket" };

/** Opens a socket as a browser with this cookie. */
async function open({ cookie, headers = {}, transport = "websocket" }: Open = {}): Promise<Socket> {
  const extraHeaders = { ...(cookie ? { cookie } : {}), ...headers };
  const socket = io(origin, {
    path: "/live",
    transports: [transport],
    extraHeaders,
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

const join = (socket: Socket, name: unknown) =>
  socket.timeout(5000).emitWithAck("join", name) as Promise<string>;
const heardBy = (socket: Socket) => {
  const heard: unknown[] = [];
  socket.on("changed", (...message: unknown[]) => heard.push(...message));
  return heard;
};

/** A helper at the door of an event of their own, logged in. */
async function makeHelper() {
  const { event, date } = await makeEvent();
  const person = await makePerson();
  const on = { eventId: event.id };
  const grantId = await grantRole(system, { ...person, role: "CHECK_IN", on });
  return {
    event,
    date,
    person,
    grantId,
    cookie: await loginAs(person.id),
    topic: `registrations:${date.id}`,
  };
}

test("anybody hears that seats changed, and nothing but that", async () => {
  const { date } = await makeEvent();
  const [here, elsewhere] = [await open(), await open({ transport: "polling" })];
  const heard = heardBy(here);
  const other = heardBy(elsewhere);
  expect(await join(here, `seats:${date.id}`)).toBe("joined");
  expect(await join(elsewhere, `seats:${newId()}`)).toBe("joined");
  await registerGuest(date.id);
  await until(() => heard.length > 0);
  expect(heard).toEqual([`seats:${date.id}`]);
  expect(other).toEqual([]);
});

test("who registered is heard of only by who organises the event or helps at its door", async () => {
  const mine = await makeHelper();
  const other = await makeHelper();
  const outcomes = await Promise.all(
    [
      { cookie: mine.cookie, topic: mine.topic },
      { cookie: mine.cookie, topic: other.topic },
      { cookie: undefined, topic: mine.topic },
      { cookie: "netwerf=invented", topic: mine.topic },
      { cookie: await loginAs((await makePerson()).id), topic: mine.topic },
    ].map(async ({ cookie, topic }) => join(await open({ cookie }), topic)),
  );
  expect(outcomes).toEqual(["joined", "refused", "refused", "refused", "refused"]);
});

test("strange names are refused, and the socket lives on", async () => {
  const { date } = await makeEvent();
  const socket = await open();
  const names: unknown[] = [
    null,
    undefined,
    7,
    true,
    {},
    { toString: "seats" },
    [`seats:${date.id}`],
    [],
    "",
    "seats",
    "seats:",
    `seats:${date.id}:x`,
    `seats:${date.id}\n`,
    `SEATS:${date.id}`,
    `seats:${"0".repeat(500)}`,
    "seats:*",
    "__proto__",
    "constructor",
    socket.id,
    `registrations:${date.id}' OR 1=1`,
    "registrations:\0",
    `notes:${date.id}`,
    Buffer.from("seats"),
  ];
  expect(await Promise.all(names.map((name) => join(socket, name)))).toEqual(names.map(() => "refused"));
  expect(await join(socket, `seats:${date.id}`)).toBe("joined");
});

test("the twenty-first topic is refused, also when all are asked for at once; leaving one makes room", async () => {
  const socket = await open();
  const names = Array.from({ length: 25 }, () => `seats:${newId()}`);
  const outcomes = await Promise.all(names.map((name) => join(socket, name)));
  expect(outcomes.filter((one) => one === "joined")).toHaveLength(20);
  expect(await join(socket, names[outcomes.indexOf("joined")])).toBe("joined");
  socket.emit("leave", names[outcomes.indexOf("joined")]);
  expect(await join(socket, `seats:${newId()}`)).toBe("joined");
  expect(await join(socket, `seats:${newId()}`)).toBe("refused");
});

test("no answer wanted, unknown events and odd arguments hurt nobody", async () => {
  const { date } = await makeEvent();
  const socket = await open();
  const heard = heardBy(socket);
  socket.emit("join", `seats:${date.id}`);
  socket.emit("join");
  socket.emit("join", `seats:${date.id}`, "not a function", 7);
  for (const event of [
    "leave",
    "changed",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "x".repeat(2000),
  ])
    socket.emit(event, { deep: { deeper: [null] } }, socket.id);
  socket.emit("leave", socket.id);
  await registerGuest(date.id);
  await until(() => heard.length > 0);
  expect(socket.connected).toBe(true);
});

test("a message larger than any of ours ends the socket, and only that one", async () => {
  const [loud, quiet] = [await open(), await open()];
  loud.emit("join", "x".repeat(20_000));
  await until(() => !loud.connected);
  expect(await join(quiet, `seats:${newId()}`)).toBe("joined");
});

test("another site's page opens no socket, by neither way in", async () => {
  const refused: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${origin}.evil.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const transport of ["polling", "websocket"] as const) {
    const outcomes = await Promise.allSettled(refused.map((headers) => open({ headers, transport })));
    expect(outcomes.map(({ status }) => status)).toEqual(refused.map(() => "rejected"));
    expect((await open({ headers: { origin }, transport })).connected).toBe(true);
  }
});

test("who logs out, is logged out elsewhere or loses the role is cut within five seconds; the others stay", async () => {
  const [loggedOut, everywhere, revoked, expired, stays] = [
    await makeHelper(),
    await makeHelper(),
    await makeHelper(),
    await makeHelper(),
    await makeHelper(),
  ];
  const listening = async ({ cookie, topic }: { cookie: string; topic: string }) => {
    const socket = await open({ cookie });
    expect(await join(socket, topic)).toBe("joined");
    return socket;
  };
  const gone = await Promise.all([loggedOut, everywhere, revoked, expired].map(listening));
  const staying = await listening(stays);
  const reader = await open({ cookie: revoked.cookie });
  expect(await join(reader, `seats:${revoked.date.id}`)).toBe("joined");

  await endSession(await viewerFromCookie(loggedOut.cookie));
  await endAllSessions(await viewerFromCookie(everywhere.cookie));
  await revokeRole(system, revoked.grantId);
  await db().loginSession.updateMany({
    where: { personId: expired.person.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  // A right more takes nothing away.
  await grantRole(system, { ...stays.person, role: "ORGANISER", on: { eventId: stays.event.id } });

  await until(() => gone.every((socket) => !socket.connected), 5000);
  const heard = gone.map(heardBy);
  const still = heardBy(staying);
  await registerGuest(stays.date.id);
  await until(() => still.length > 0);
  expect(heard.flat()).toEqual([]);
  expect([staying.connected, reader.connected]).toEqual([true, true]);
});
