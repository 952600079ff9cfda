import type { Writable } from "node:stream";
import type { Server } from "socket.io";
import * as msgpack from "socket.io-msgpack-parser";

const packer = new msgpack.Encoder();

/**
 * Emits to everybody in a room what `io.to(room).emit` would, but packs and frames it once for all of them:
 * Socket.IO does that for text only, and a binary message is framed anew, and written in two pieces, for each socket.
 */
export function broadcast(io: Server, room: string, event: string, what: unknown): void {
  const { adapter, sockets } = io.of("/");
  const members = adapter.rooms.get(room);
  if (!members) return;
  const packet = { type: msgpack.PacketType.EVENT, nsp: "/", data: [event, what] };
  const [packed] = packer.encode(packet) as unknown as [Buffer];
  const frame = frameOf(packed);
  // The name under which Socket.IO's own adapter hands Engine.IO a frame; a transport that is no WebSocket ignores it.
  const options = { compress: false, wsPreEncodedFrame: [frame] };
  for (const id of members) {
    const conn = sockets.get(id)?.conn;
    const line = conn && lineOf(conn as unknown as Connection);
    if (line) line.write(frame);
    else conn?.write(packed, options);
  }
}

/** What Engine.IO and ws keep to themselves. */
type Connection = {
  readyState: string;
  writeBuffer: unknown[];
  transport: { name: string; socket?: { readyState: number; _socket?: Writable | null } };
};

const OPEN = 1;

/**
 * The TCP connection itself, when nothing that was to be sent before waits above it. What Engine.IO does for each
 * message that it hands down takes about as long as the handing down.
 */
function lineOf({ readyState, writeBuffer, transport }: Connection): Writable | null {
  if (readyState !== "open" || writeBuffer.length > 0 || transport.name !== "websocket") return null;
  const { socket } = transport;
  return socket?.readyState === OPEN ? (socket._socket ?? null) : null;
}

/** The WebSocket frame of a binary message, as servers send it. */
function frameOf(payload: Buffer): Buffer {
  const { length } = payload;
  const isShort = length < 126;
  const isMiddling = length < 65_536;
  const head = Buffer.alloc(isShort ? 2 : isMiddling ? 4 : 10);
  // Final (0x80) and binary (0x02).
  head[0] = 0x82;
  head[1] = isShort ? length : isMiddling ? 126 : 127;
  if (!isShort && isMiddling) head.writeUInt16BE(length, 2);
  if (!isMiddling) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
