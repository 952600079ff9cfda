import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mailbox = {
  url: string;
  /** Every message the server accepted, in order. */
  mails: ParsedMail[];
  /** Answers this many of the next messages with a temporary error. */
  refuseNext(count: number): void;
  close(): Promise<void>;
};

/** A real mail server on a free port that keeps what it receives. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let refuse = 0;
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
          return done(Object.assign(new Error("try later"), { responseCode: 451 }));
        }
        simpleParser(Buffer.concat(chunks)).then((mail) => {
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
    refuseNext: (count) => (refuse = count),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
