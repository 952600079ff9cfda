import { randomBytes } from "node:crypto";
import net from "node:net";

/** `bytes` is only valid during the call. */
export type FrameListener = (bytes: Buffer, binary: boolean) => void;

const CHUNK = 1 << 16;
/** One buffer for all sockets of this process: what stands in it is read before the next socket is. */
const chunk = Buffer.allocUnsafe(CHUNK);
const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 };

/**
 * A WebSocket that costs the load generator next to nothing: no events, no copies, no masking (the key is zero, which
 * the protocol allows). It knows only what the three servers send: whole frames, without compression.
 */
export class LeanSocket {
  onFrame: FrameListener = () => {};
  onClose: () => void = () => {};
  /** Bytes received so far. */
  received = 0;
  private readonly socket: net.Socket;
  private rest: Buffer = Buffer.alloc(0);
  private upgraded: ((error?: Error) => void) | undefined;

  private constructor(port: number) {
    this.socket = net.connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: { buffer: chunk, callback: (size) => (this.take(chunk.subarray(0, size)), true) },
    });
  }

  static async open(port: number, path: string, cookie: string): Promise<LeanSocket> {
    const lean = new LeanSocket(port);
    await new Promise<void>((resolve, reject) => {
      lean.upgraded = (error) => (error ? reject(error) : resolve());
      lean.socket.on("error", reject);
      lean.socket.on("close", () => {
        reject(new Error("the socket closed"));
        lean.onClose();
      });
      lean.socket.write(
        [
          `GET ${path} HTTP/1.1`,
          `Host: localhost:${port}`,
          `Origin: http://localhost:${port}`,
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
          ...(cookie ? [`Cookie: ${cookie}`] : []),
          "\r\n",
        ].join("\r\n"),
      );
    });
    return lean;
  }

  send(payload: Uint8Array, opcode = OPCODE.binary): void {
    const { length } = payload;
    const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
    // Two bytes, the length when it is long, and four zeros: the mask.
    const head = 2 + extra + 4;
    const frame = Buffer.alloc(head + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
    if (extra === 2) frame.writeUInt16BE(length, 2);
    if (extra === 8) frame.writeUInt32BE(length, 6);
    frame.set(payload, head);
    this.socket.write(frame);
  }

  sendText(text: string): void {
    this.send(Buffer.from(text), OPCODE.text);
  }

  close(): void {
    this.onClose = () => {};
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    this.received += bytes.length;
    const data = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    if (this.upgraded) {
      const end = data.indexOf("\r\n\r\n");
      if (end < 0) return void (this.rest = Buffer.from(data));
      const status = data.subarray(0, data.indexOf("\r\n")).toString();
      this.upgraded(/ 101 /.test(status) ? undefined : new Error(`the upgrade was answered with ${status}`));
      this.upgraded = undefined;
      // What the server said in the same breath waits until whoever opened this listens.
      this.rest = Buffer.from(data.subarray(end + 4));
      return void setImmediate(() => this.take(Buffer.alloc(0)));
    }
    const read = this.frames(data);
    this.rest = read < data.length ? Buffer.from(data.subarray(read)) : Buffer.alloc(0);
  }

  /** Hands on every whole frame; answers how many bytes those were. */
  private frames(data: Buffer): number {
    let at = 0;
    while (data.length - at >= 2) {
      const short = data[at + 1]! & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < head) break;
      const length =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6);
      if (data.length - at < head + length) break;
      this.frame(data[at]! & 0x0f, data.subarray(at + head, at + head + length));
      at += head + length;
    }
    return at;
  }

  private frame(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.ping) this.send(payload, OPCODE.pong);
    else if (opcode === OPCODE.close) this.socket.end();
    else if (opcode === OPCODE.text || opcode === OPCODE.binary)
      this.onFrame(payload, opcode === OPCODE.binary);
  }
}
