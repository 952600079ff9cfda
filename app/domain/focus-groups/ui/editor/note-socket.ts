import { io } from "socket.io-client";
import parser from "socket.io-msgpack-parser";
import { NOTES_PATH } from "../../note/wire";
import type { NoteSocket } from "./note-link";

/** A socket to the notes, not yet connected; tries again by itself, at last every ten seconds. */
export function noteSocket(): NoteSocket {
  return io({
    path: NOTES_PATH,
    parser,
    transports: ["websocket", "polling"],
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  }) as unknown as NoteSocket;
}
