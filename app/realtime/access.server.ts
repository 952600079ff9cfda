import type { Server, Socket } from "socket.io";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { log } from "~/platform/log.server";
import { callerOf } from "./caller.server";
import { authorise, isPublic, ofGroup } from "./topics.server";

/**
 * How often it is looked whether who listens still may, in milliseconds. Asked of the database, not heard from
 * listeners: the log-out may have happened in another process, and a session also ends by itself.
 */
const LOOK_EVERY_MS = 2000;

/** The rights with which somebody joined: as long as they are the same, so is the answer, save for a group. */
const rightsOf = ({ viewer: { personId, sessionHash, grants } }: GroupCaller) =>
  JSON.stringify([personId, sessionHash, grants]);

type Listener = { topics: Set<string>; rights: string };
const listeners = new WeakMap<Socket, Listener>();

/** Lets a socket hear of a topic when its viewer may. */
export async function join(socket: Socket, name: string): Promise<boolean> {
  const caller = await callerOf(socket);
  if (!(await authorise(caller, name)) || !socket.connected) return false;
  if (!isPublic(name)) {
    const listener = listeners.get(socket) ?? { topics: new Set(), rights: rightsOf(caller) };
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
  const caller = await callerOf(socket);
  const rights = rightsOf(caller);
  const same = rights === listener.rights;
  for (const name of listener.topics)
    if (!(same && !ofGroup(name)) && !(await authorise(caller, name))) return void socket.disconnect(true);
  listener.rights = rights;
}
