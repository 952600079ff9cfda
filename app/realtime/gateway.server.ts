import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { Activity } from "~/domain/activity/activity";
import type { TextChange } from "~/domain/focus-groups/note/text-listeners";
import { log } from "~/platform/log.server";
import { join, leave, watchAccess } from "./access.server";
import { isOwnPage } from "./own-page.server";
import { isTopic, topicsOf, topicsOfText } from "./topics.server";

export type Gateway = {
  /** Tells who listens that something changed; never what. */
  announce(activities: Activity[]): void;
  /** As announce, of a note that reads differently: typing is not an activity. */
  announceText(change: TextChange): void;
  close(): Promise<void>;
};

/** More topics than any page of ours needs. */
const MAX_TOPICS = 20;
/** Changes within this time become one message, in milliseconds. */
const WINDOW_MS = 150;

/**
 * Live updates on the port of the pages. A browser joins topics by name; each join is authorised here, and a
 * message says only "this topic changed", so that content always comes through the ordinary, authorised route.
 */
export function openGateway(server: HttpServer, baseUrl: string | undefined): Gateway {
  const io = new Server(server, {
    path: "/live",
    serveClient: false,
    maxHttpBufferSize: 10_000,
    allowRequest: ({ headers }, decide) => decide(null, isOwnPage(headers, baseUrl)),
  });
  io.on("connection", listenTo);
  const stopWatching = watchAccess(io);

  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const name of changed) io.to(name).emit("changed", name);
    changed.clear();
  };
  const announce = (topics: string[]) => {
    for (const topic of topics) changed.add(topic);
    timer ??= setTimeout(flush, WINDOW_MS).unref();
  };
  return {
    announce: (activities) => announce(activities.flatMap(topicsOf)),
    announceText: (change) => announce(topicsOfText(change)),
    close: async () => {
      clearTimeout(timer);
      stopWatching();
      io.disconnectSockets(true);
      await io.of("/").adapter.close();
      io.engine.close();
    },
  };
}

/** Serves one browser. Whatever it sends, nothing but a well-formed topic reaches the database. */
function listenTo(socket: Socket): void {
  // Counted from the moment of asking: many joins at once are many joins.
  const topics = new Set<string>();
  socket.on("join", (name: unknown, answer: unknown) => {
    const reply = typeof answer === "function" ? (answer as (result: string) => void) : () => {};
    if (!isTopic(name) || (!topics.has(name) && topics.size >= MAX_TOPICS)) return reply("refused");
    topics.add(name);
    join(socket, name)
      .then((allowed) => {
        if (!allowed) topics.delete(name);
        reply(allowed ? "joined" : "refused");
      })
      .catch((error: unknown) => {
        topics.delete(name);
        log.error({ err: error }, "joining a topic failed");
        reply("failed");
      });
  });
  socket.on("leave", (name: unknown) => {
    if (isTopic(name) && topics.delete(name)) void leave(socket, name);
  });
}
