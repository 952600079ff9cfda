import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import parser from "socket.io-msgpack-parser";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import { NOTES_PATH, type OpenReply } from "../../../app/domain/focus-groups/note/wire";
import { LeanSocket } from "./socket";

export const PEERS = ["ours", "hocuspocus", "y-websocket"] as const;
export type PeerName = (typeof PEERS)[number];

/** Where a note is, and by which cookie one may write in it. */
export type Seat = { peer: PeerName; port: number; note: string; cookie: string };

/** One browser in one note, as far as the load generator needs it. */
export type Client = {
  /** Everything the server has, as received when opening. */
  state: Uint8Array;
  send(update: Uint8Array): void;
  close(): void;
  /** Whatever comes in after opening, unread. */
  onBytes: (bytes: Buffer) => void;
  onClose: () => void;
  /** Edits that the server refused, with its reason. */
  refused: Map<string, number>;
};

const nobody = () => {};

/** Opens a note; resolves when its text is there. */
export const openNote = (seat: Seat): Promise<Client> =>
  seat.peer === "ours" ? openOurs(seat) : openSync(seat, seat.peer === "hocuspocus");

const PACKET = { connect: 0, event: 2, ack: 3 } as const;
type Packet = { type: number; data?: unknown[]; nsp?: string; id?: number };
const encoder = new parser.Encoder();
/** Of binary things it knows only buffers. */
const encode = (packet: Packet) => (encoder.encode({ nsp: "/", ...packet }) as unknown as [Uint8Array])[0];

function decode(bytes: Buffer): Packet {
  const decoder = new parser.Decoder();
  let packet: Packet | undefined;
  decoder.on("decoded", (decoded: Packet) => (packet = decoded));
  decoder.add(bytes);
  return packet!;
}

async function openOurs({ port, note, cookie }: Seat): Promise<Client> {
  const socket = await LeanSocket.open(port, `${NOTES_PATH}/?EIO=4&transport=websocket`, cookie);
  let n = 0;
  const client: Client = {
    state: new Uint8Array(),
    send: (update) => socket.send(encode({ type: PACKET.event, data: ["edit", ++n, Buffer.from(update)] })),
    close: () => socket.close(),
    onBytes: nobody,
    onClose: nobody,
    refused: new Map(),
  };
  await new Promise<void>((resolve, reject) => {
    socket.onClose = () => reject(new Error("closed while opening"));
    socket.onFrame = (bytes, binary) => {
      if (!binary) return engine(socket, bytes);
      const packet = decode(bytes);
      if (packet.type === PACKET.connect)
        socket.send(encode({ type: PACKET.event, data: ["open", { groupId: note, vector: EMPTY }], id: 0 }));
      else if (packet.type === PACKET.ack) {
        const [reply] = packet.data as [OpenReply];
        if (!reply.ok) return reject(new Error(`the note does not open: ${reply.reason}`));
        if (reply.right !== "write") return reject(new Error("the note is read only"));
        client.state = Uint8Array.from(reply.missing);
        resolve();
      }
    };
  });
  socket.onClose = () => client.onClose();
  socket.onFrame = (bytes, binary) => {
    if (!binary) return engine(socket, bytes);
    client.onBytes(bytes);
    if (bytes.includes("refused")) noteRefusal(client, decode(bytes));
  };
  return client;
}

/** The vector of who has nothing yet. */
const EMPTY = Buffer.from(Y.encodeStateVector(new Y.Doc()));

/** Engine.IO under Socket.IO: opened, and asked now and then whether we are there. */
function engine(socket: LeanSocket, bytes: Buffer): void {
  if (bytes[0] === "0".charCodeAt(0)) socket.send(encode({ type: PACKET.connect }));
  else if (bytes[0] === "2".charCodeAt(0)) socket.sendText("3");
}

function noteRefusal(client: Client, { data }: Packet): void {
  const [event, what] = data as [string, { reason: string }];
  if (event === "refused") client.refused.set(what.reason, (client.refused.get(what.reason) ?? 0) + 1);
}

const MESSAGE = { sync: 0, auth: 2, syncReply: 4 } as const;
const TOKEN = 0;

/** y-protocols over a WebSocket; Hocuspocus sets the name of the document before each message and wants a token. */
async function openSync({ port, note }: Seat, named: boolean): Promise<Client> {
  const socket = await LeanSocket.open(port, `/${note}`, "");
  const message = (type: number, write: (to: encoding.Encoder) => void) => {
    const to = encoding.createEncoder();
    if (named) encoding.writeVarString(to, note);
    encoding.writeVarUint(to, type);
    write(to);
    return encoding.toUint8Array(to);
  };
  const client: Client = {
    state: new Uint8Array(),
    send: (update) => socket.send(message(MESSAGE.sync, (to) => sync.writeUpdate(to, update))),
    close: () => socket.close(),
    onBytes: nobody,
    onClose: nobody,
    refused: new Map(),
  };
  const empty = new Y.Doc();
  await new Promise<void>((resolve, reject) => {
    socket.onClose = () => reject(new Error("closed while opening"));
    socket.onFrame = (bytes) => {
      const from = decoding.createDecoder(bytes);
      if (named) decoding.readVarString(from);
      const type = decoding.readVarUint(from);
      if (type !== MESSAGE.sync && type !== MESSAGE.syncReply) return;
      const step = decoding.readVarUint(from);
      if (step === sync.messageYjsSyncStep1)
        socket.send(message(MESSAGE.sync, (to) => sync.writeSyncStep2(to, empty)));
      if (step !== sync.messageYjsSyncStep2) return;
      client.state = Uint8Array.from(decoding.readVarUint8Array(from));
      resolve();
    };
    if (named)
      socket.send(
        message(MESSAGE.auth, (to) => (encoding.writeVarUint(to, TOKEN), encoding.writeVarString(to, "x"))),
      );
    socket.send(message(MESSAGE.sync, (to) => sync.writeSyncStep1(to, empty)));
  });
  socket.onClose = () => client.onClose();
  socket.onFrame = (bytes) => client.onBytes(bytes);
  return client;
}
