import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mailbox = {
  url: string;
  /** Every message the server accepted, in order. */
  mails: ParsedMail[];
  /** Refuses this many of the next messages: for now, or with a code of the 500s for good. */
  refuseNext(count: number, code?: number): void;
  /** Has the whole of the next message, and says that it took it once this is over. */
  answerNextAfter(over: () => Promise<void>): void;
  close(): Promise<void>;
};

/** A real mail server on a free port that keeps what it receives. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let refuse = 0;
  let refusal = 451;
  let before: (() => Promise<void>) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", () => {});
      stream.on("end", () => {
        if (refuse > 0) {
          refuse -= 1;
          return done(Object.assign(new Error("no"), { responseCode: refusal }));
        }
        const wait = before ?? (async () => {});
        before = null;
        wait()
          .then(() => simpleParser(Buffer.concat(chunks)))
          .then((mail) => {
            mails.push(mail);
            done();
          }, done);
      });
    },
  });
  // A client that is killed in the middle is what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseNext(count, code = 451) {
      [refuse, refusal] = [count, code];
    },
    answerNextAfter: (over) => (before = over),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
