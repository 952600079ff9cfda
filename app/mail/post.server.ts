import MailComposer from "nodemailer/lib/mail-composer/index.js";
import {
  claimLetters,
  joinSenders,
  letterAccepted,
  letterFailed,
  letterShown,
  type QueuedLetter,
} from "~/domain/activity/outbox.server";
import type { Env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { asHtml, asText, type Letter } from "./letter";
import { openSmtp, type Smtp } from "./smtp.server";
import { writeLetter } from "./write-letter.server";

export type Post = {
  /** Sends every letter that is due. Only one round runs at a time; a call during a round makes it look again. */
  deliver(): Promise<void>;
  close(): void;
};

/** Letters under way at the same time, each on a connection of its own. */
const AT_ONCE = 4;

/** Opens the way out for letters: SMTP, or, without it, only the outbox page. */
export function openPost(env: Env): Post {
  const smtp = env.SMTP_URL ? openSmtp(env.SMTP_URL) : null;
  const send = smtp ? bySmtp(smtp, env.MAIL_FROM) : keepForOutboxPage;
  let running: Promise<void> | undefined;
  let again = false;
  let member: Awaited<ReturnType<typeof joinSenders>> | undefined;
  const round = async () => {
    if (!member?.alive()) member = await joinSenders();
    do {
      again = false;
      for (let claimed = await claimLetters(20); claimed.length > 0; claimed = await claimLetters(20))
        await sendAll(claimed, send);
    } while (again);
  };
  return {
    deliver() {
      again = running !== undefined;
      running ??= round().finally(() => (running = undefined));
      return running;
    },
    close() {
      smtp?.close();
      void member?.leave().catch(() => {});
    },
  };
}

type Send = (queued: QueuedLetter, letter: Letter) => Promise<void>;

async function sendAll(claimed: QueuedLetter[], send: Send): Promise<void> {
  const line = [...claimed];
  const work = async () => {
    for (let queued = line.shift(); queued; queued = line.shift()) await sendOne(queued, send);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function sendOne(queued: QueuedLetter, send: Send): Promise<void> {
  try {
    const letter = await writeLetter(queued);
    if (letter) await send(queued, letter);
    else await letterFailed(queued.id, queued.attempts, "nothing left to tell", true);
  } catch (error) {
    const { message, responseCode } = error as { message: string; responseCode?: number };
    // 5xx: the receiver will not have it, today or tomorrow.
    const final = responseCode !== undefined && responseCode >= 500;
    log.warn({ letterId: queued.id, letter: queued.letter, reason: message, final }, "a letter was not sent");
    await letterFailed(queued.id, queued.attempts, message, final);
  }
}

const keepForOutboxPage: Send = (queued, letter) =>
  letterShown(queued.id, {
    subject: letter.subject,
    html: asHtml(letter, queued.locale),
    text: asText(letter),
  });

function bySmtp(smtp: Smtp, from: string): Send {
  return async (queued, letter) => {
    await smtp.send(queued.id, addressOf(from), queued.toEmail, await compose(queued, letter, from));
    await letterAccepted(queued.id);
  };
}

async function compose(queued: QueuedLetter, letter: Letter, from: string): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: queued.toName, address: queued.toEmail },
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter, queued.locale),
    attachments: letter.attachments,
    // The same letter has the same id however often it is tried: receivers drop doubles by it.
    messageId: `<${queued.id}@${addressOf(from).split("@")[1] ?? "netwerf"}>`,
    date: queued.createdAt,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF" },
  });
  return composer.compile().build();
}

const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;
