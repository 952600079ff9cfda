import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import { openHandOver, type HandOver } from "~/domain/activity/outbox.server";

/** A line to the mail server and one to the database, kept open together for the next letter. */
type Line = { smtp: SMTPConnection; handOver: HandOver; usable: boolean };

export type Smtp = {
  /**
   * Sends one whole message; answers when the mail server took it.
   * @throws Error with the server's `responseCode` when it did not; the letter is then as if never sent.
   */
  send(id: string, from: string, to: string, raw: Buffer): Promise<void>;
  close(): void;
};

/**
 * Sends messages so that a process killed at any moment has either sent a letter and noted it, or neither: the
 * note goes to the database in the call after the one by which the end of the message went to the mail server.
 */
export function openSmtp(url: string): Smtp {
  const idle: Line[] = [];
  return {
    async send(id, from, to, raw) {
      const line = idle.pop() ?? (await openLine(url));
      try {
        await transmit(line, id, { from, to: [to] }, raw);
        await line.handOver.settled();
        if (line.usable) idle.push(line);
      } catch (error) {
        // The note, if it was made, must reach the database before it is taken back.
        await line.handOver.settled().catch(() => {});
        closeLine(line);
        throw error;
      }
    },
    close: () => idle.splice(0).forEach(closeLine),
  };
}

async function openLine(url: string): Promise<Line> {
  const options = parseConnectionUrl(url) as SMTPConnection.Options & {
    auth?: { user: string; pass: string };
  };
  const smtp = new SMTPConnection({
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    ...options,
  });
  const line: Line = { smtp, handOver: await openHandOver(), usable: true };
  const lost = new Promise<never>((_resolve, reject) => smtp.once("error", reject));
  lost.catch(() => {});
  smtp.once("end", () => (line.usable = false));
  await Promise.race([lost, new Promise<void>((resolve) => smtp.connect(() => resolve()))]);
  if (options.auth) await Promise.race([lost, logIn(smtp, options.auth)]);
  smtp.on("error", () => (line.usable = false));
  return line;
}

function logIn(smtp: SMTPConnection, { user, pass }: { user: string; pass: string }): Promise<void> {
  return new Promise((resolve, reject) =>
    smtp.login({ user, credentials: { user, pass } } as SMTPConnection.AuthenticationType, (error) =>
      error ? reject(error) : resolve(),
    ),
  );
}

function transmit(
  { smtp, handOver }: Line,
  id: string,
  envelope: { from: string; to: string[] },
  raw: Buffer,
): Promise<void> {
  const message = new WholeMessage(raw, () => handOver.mark(id));
  return new Promise((resolve, reject) =>
    smtp.send(envelope, message, (error) => (error ? reject(error) : resolve())),
  );
}

/** How nodemailer ends a message on the line, whatever the message ends with. */
const ENDS = [".\r\n", "\n.\r\n", "\r\n.\r\n"];

/** The message all at once. nodemailer pipes it when the server has said that it may come, and not before. */
class WholeMessage extends Readable {
  constructor(
    private readonly raw: Buffer,
    private readonly afterEnd: () => void,
  ) {
    super();
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    // The socket listens already, before us: when we hear of the end, it has just been written.
    destination.on("data", (piece: Buffer) => {
      if (ENDS.includes(piece.toString("latin1"))) this.afterEnd();
    });
    destination.write(this.raw);
    destination.end();
    return destination;
  }
}

function closeLine({ smtp, handOver }: Line): void {
  smtp.close();
  void handOver.close().catch(() => {});
}
