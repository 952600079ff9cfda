import type { Server, Socket } from "socket.io";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import type { Viewer } from "~/domain/people/viewer";
import { log } from "~/platform/log.server";
import { authorise, isPublic } from "./topics.server";

/**
 * How often it is looked whether who listens still may, in milliseconds. Asked of the database, not heard from
 * listeners: the log-out may have happened in another process, and a session also ends by itself.
 */
const LOOK_EVERY_MS = 2000;

/** The rights with which somebody joined: as long as they are the same, so is the answer. */
const rightsOf = ({ personId, sessionHash, grants }: Viewer) =>
  JSON.stringify([personId, sessionHash, grants]);

type Listener = { topics: Set<string>; rights: string };
const listeners = new WeakMap<Socket, Listener>();

/** Lets a socket hear of a topic when its viewer may. */
export async function join(socket: Socket, name: string): Promise<boolean> {
  const viewer = await viewerOf(socket);
  if (!(await authorise(viewer, name)) || !socket.connected) return false;
  if (!isPublic(name)) {
    const listener = listeners.get(socket) ?? { topics: new Set(), rights: rightsOf(viewer) };
    listeners.set(socket, listener);
    listener.topics.add(name);
  }
  await socket.join(name);
  return true;
}

export async function leave(socket: Socket, name: string): Promise<void> {
  listeners.get(socket)?.topics.delete(name);
  await socket.leave(name);
}

/**
 * Cuts every socket whose viewer logged out or lost a right that one of its topics needs, within seconds. Whoever
 * hears only of public things is left alone. Returns how to stop looking.
 */
export function watchAccess(io: Server): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      for (const socket of io.sockets.sockets.values()) await cutIfLost(socket);
    } catch (error) {
      log.warn({ err: error }, "could not look who may still listen; the next round will");
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

async function cutIfLost(socket: Socket): Promise<void> {
  const listener = listeners.get(socket);
  if (!listener || listener.topics.size === 0) return;
  const viewer = await viewerOf(socket);
  const rights = rightsOf(viewer);
  if (rights === listener.rights) return;
  for (const name of listener.topics)
    if (!(await authorise(viewer, name))) return void socket.disconnect(true);
  listener.rights = rights;
}

const viewerOf = (socket: Socket) => viewerFromCookie(socket.handshake.headers.cookie ?? null);
