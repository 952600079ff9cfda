import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { Activity } from "~/domain/activity/activity";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import { log } from "~/platform/log.server";
import { authorise, topicsOf } from "./topics.server";

export type Gateway = {
  /** Tells who listens that something changed; never what. */
  announce(activities: Activity[]): void;
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
    allowRequest: (request, decide) =>
      decide(null, isOwnOrigin(request.headers.origin, baseUrl, request.headers.host)),
  });
  io.on("connection", (socket) => {
    socket.on("join", (name: unknown, answer: unknown) => {
      const reply = typeof answer === "function" ? (answer as (result: string) => void) : () => {};
      if (typeof name !== "string" || name.length > 120 || socket.rooms.size > MAX_TOPICS)
        return reply("refused");
      mayJoin(name, socket.handshake.headers.cookie)
        .then((allowed) => {
          if (allowed) void socket.join(name);
          reply(allowed ? "joined" : "refused");
        })
        .catch((error: unknown) => {
          log.error({ err: error }, "joining a topic failed");
          reply("failed");
        });
    });
    socket.on("leave", (name: unknown) => void (typeof name === "string" && socket.leave(name)));
  });

  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const name of changed) io.to(name).emit("changed", name);
    changed.clear();
  };
  return {
    announce(activities) {
      for (const activity of activities) for (const topic of topicsOf(activity)) changed.add(topic);
      timer ??= setTimeout(flush, WINDOW_MS).unref();
    },
    close: async () => {
      clearTimeout(timer);
      io.disconnectSockets(true);
      await io.of("/").adapter.close();
      io.engine.close();
    },
  };
}

async function mayJoin(name: string, cookie: string | undefined): Promise<boolean> {
  return authorise(await viewerFromCookie(cookie ?? null), name);
}

/** Pages of other sites may not open a socket with our visitor's cookie. No Origin: not a browser, no cookie. */
function isOwnOrigin(
  origin: string | undefined,
  baseUrl: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined) return true;
  return origin === (baseUrl ? new URL(baseUrl).origin : `http://${host}`);
}
