import { io } from "socket.io-client";
import parser from "socket.io-msgpack-parser";
import { NOTES_PATH } from "../../note/wire";
import type { NoteSocket } from "./note-link";

/** A socket to the notes, not yet connected; tries again by itself, at last every ten seconds. */
export function noteSocket(): NoteSocket {
  const socket = io({
    path: NOTES_PATH,
    parser,
    transports: ["websocket", "polling"],
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  });
  return {
    get connected() {
      return socket.connected;
    },
    on: (name, listener) => socket.on(name, listener as (...given: unknown[]) => void),
    emit: (name, ...given) => socket.emit(name, ...given.map(packable)),
    connect: () => socket.connect(),
    disconnect: () => socket.disconnect(),
  };
}

/** In a browser the packer knows only buffers that hold nothing else; a view on one would go as an object. */
function packable(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice().buffer;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packable(one)]));
}
