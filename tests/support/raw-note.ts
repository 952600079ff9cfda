import WebSocket from "ws";
import * as msgpack from "socket.io-msgpack-parser";
import { NOTES_PATH } from "~/domain/focus-groups/note/wire";
import { asked, packet, type Frame } from "./note-rubbish";

/**
 * A connection to the notes' gateway that sends any bytes, as no library would: a WebSocket with Engine.IO and
 * Socket.IO spoken by hand.
 */
export class RawNote {
  private readonly ws: WebSocket;
  private readonly answers = new Map<number, (answer: unknown) => void>();
  private asks = 1_000_000;
  private readonly ended: Promise<void>;
  /** Reasons of refusals, counted. */
  readonly refusals = new Map<string, number>();

  private constructor(origin: string, cookie: string) {
    const url = `${origin.replace("http", "ws")}${NOTES_PATH}/?EIO=4&transport=websocket`;
    this.ws = new WebSocket(url, { headers: cookie ? { cookie } : {} });
    this.ended = new Promise((resolve) => this.ws.once("close", () => resolve()));
    this.ws.on("error", () => {});
  }

  /** Connects; null when the server does not let one in. */
  static async connect(origin: string, cookie: string): Promise<RawNote | null> {
    const raw = new RawNote(origin, cookie);
    const joined = new Promise<boolean>((resolve) => {
      raw.ws.on("message", (data: Buffer, isBinary) => {
        if (!isBinary) return raw.hearEngine(data.toString());
        const { type, id, data: args } = decode(data);
        if (type === msgpack.PacketType.CONNECT) resolve(true);
        else if (type === msgpack.PacketType.CONNECT_ERROR) resolve(false);
        else if (type === msgpack.PacketType.ACK) raw.answers.get(id!)?.((args as unknown[])[0]);
        else if (type === msgpack.PacketType.EVENT) raw.hear(args as [string, ...unknown[]]);
      });
      void raw.ended.then(() => resolve(false));
    });
    if (await joined) return raw;
    raw.ws.terminate();
    return null;
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  send(frame: Frame): void {
    if (this.isOpen) this.ws.send(frame, { binary: typeof frame !== "string" });
  }

  /** The server has read all that was sent so far, or ended the connection. */
  async read(): Promise<void> {
    if (!this.isOpen) return;
    const pong = new Promise<void>((resolve) => this.ws.once("pong", () => resolve()));
    this.ws.ping();
    await Promise.race([pong, this.ended]);
  }

  /** The answer to an event; null when the connection ended instead. */
  async ask(name: string, ...data: unknown[]): Promise<unknown> {
    const id = (this.asks += 1);
    const answer = new Promise<unknown>((resolve) => this.answers.set(id, resolve));
    this.send(asked(id, name, ...data));
    return Promise.race([answer, this.ended.then(() => null)]);
  }

  async close(): Promise<void> {
    this.ws.terminate();
    await this.ended;
  }

  private hearEngine(text: string): void {
    if (text.startsWith("0")) this.send(packet({ type: msgpack.PacketType.CONNECT, nsp: "/" }));
    if (text === "2") this.send("3");
  }

  private hear([name, first]: [string, ...unknown[]]): void {
    const reason = (first as { reason?: string } | null)?.reason;
    if (name === "refused" && reason) this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
  }
}

type Packet = { type: number; id?: number; data?: unknown };

function decode(bytes: Buffer): Packet {
  const decoder = new msgpack.Decoder();
  let packet: Packet = { type: -1 };
  decoder.on("decoded", (one: Packet) => (packet = one));
  decoder.add(bytes);
  return packet;
}
