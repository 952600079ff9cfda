import pg from "pg";
import { now } from "~/platform/clock.server";
import { databaseUrl, db, type Prisma, type Tx } from "~/platform/db.server";
import { addDays } from "~/platform/time";

/** A letter to be written; `data` holds the ids and facts it is made of when it is sent. */
export type NewLetter = {
  /** Same key, same letter: writing it twice leaves one. */
  key: string;
  letter: string;
  toEmail: string;
  toName: string;
  locale: "nl" | "en";
  data: Prisma.InputJsonObject;
};

export type QueuedLetter = {
  id: string;
  letter: string;
  toEmail: string;
  toName: string;
  locale: "nl" | "en";
  data: Record<string, unknown>;
  attempts: number;
  createdAt: Date;
};

/** How long a letter that somebody is sending is left alone by others, in milliseconds. */
const LEASE_MS = 60_000;
/** Minutes until the next try, by number of tries so far; after the last the letter is given up. */
const RETRY_MINUTES = [1, 5, 15, 60, 180, 360, 720];

/** Puts letters in the outbox, in the transaction of what they tell of. */
export async function writeLetters(tx: Tx, letters: NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const at = now();
  await tx.outboxMail.createMany({
    data: letters.map((letter) => ({ ...letter, createdAt: at, dueAt: at })),
    skipDuplicates: true,
  });
}

/** Takes letters that are due and leaves them alone for a while, so that no two processes send the same. */
export async function claimLetters(most: number): Promise<QueuedLetter[]> {
  const at = now();
  const leased = new Date(at.getTime() + LEASE_MS);
  return db().$queryRaw<QueuedLetter[]>`
    UPDATE "OutboxMail" SET "dueAt" = ${leased}, "attempts" = "attempts" + 1, "lastError" = NULL
    WHERE "id" IN (
      SELECT "id" FROM "OutboxMail" WHERE "handedOverAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= ${at}
      ORDER BY "dueAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING "id", "letter", "toEmail", "toName", "locale"::text AS "locale", "data", "attempts", "createdAt"`;
}

/** Advisory lock that every process which sends mail holds, shared. */
const SENDERS_LOCK = 0x6d61696c;

/**
 * Makes this process one of those that send. When no other is there, letters that a killed process had taken are
 * set free at once, for nobody else can be sending them.
 * @returns how to leave; the database also notices when the process dies.
 */
export async function joinSenders(): Promise<{ alive(): boolean; leave(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "netwerf-senders" });
  let alive = true;
  const lost = () => (alive = false);
  client.on("error", lost).on("end", lost);
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>("SELECT pg_try_advisory_lock($1) AS alone", [
    SENDERS_LOCK,
  ]);
  const alone = rows[0]?.alone === true;
  if (alone) await freeTakenLetters();
  await client.query("SELECT pg_advisory_lock_shared($1)", [SENDERS_LOCK]);
  if (alone) await client.query("SELECT pg_advisory_unlock($1)", [SENDERS_LOCK]);
  return { alive: () => alive, leave: () => client.end() };
}

/** A letter that was taken and neither sent nor failed: its attempt was cut off and does not count. */
async function freeTakenLetters(): Promise<void> {
  const at = now();
  await db().outboxMail.updateMany({
    where: { handedOverAt: null, failedAt: null, lastError: null, attempts: { gt: 0 }, dueAt: { gt: at } },
    data: { dueAt: at, attempts: { decrement: 1 } },
  });
}

/** Says that the whole message is on its way; see `HandOver`. */
export type HandOver = {
  /** Sends the statement at once, in this very tick, and does not wait for its answer. */
  mark(id: string): void;
  /** All statements sent so far have been answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/**
 * A connection of its own on which "handed over" is written right after the last byte of the message went to the
 * mail server. Both are then on their way whatever happens to this process; going through the pool or awaiting the
 * answer would leave milliseconds in which a kill sends a letter twice (docs/decisions/0008).
 */
export async function openHandOver(): Promise<HandOver> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "netwerf-mail" });
  client.on("error", () => {});
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  return {
    mark(id) {
      // Our own uuid, never input: a simple statement is one packet and is sent without a round trip.
      const sent = client.query(
        `UPDATE "OutboxMail" SET "handedOverAt" = clock_timestamp() WHERE "id" = '${id}'`,
      );
      last = Promise.all([last, sent]);
      last.catch(() => {});
    },
    settled: async () => void (await last),
    close: () => client.end(),
  };
}

/** The mail server took it. The data was needed for writing only and may hold a code: it goes. */
export async function letterAccepted(id: string): Promise<void> {
  const at = now();
  await db().outboxMail.update({
    where: { id },
    data: { handedOverAt: at, acceptedAt: at, data: {}, lastError: null },
  });
}

/** Keeps a letter on the outbox page of a demo, where nobody receives mail. */
export async function letterShown(
  id: string,
  shown: { subject: string; html: string; text: string },
): Promise<void> {
  const at = now();
  await db().outboxMail.update({ where: { id }, data: { ...shown, handedOverAt: at, acceptedAt: at } });
}

/** Not sent: tried again later, or given up when it is final or was the last try. */
export async function letterFailed(
  id: string,
  attempts: number,
  error: string,
  final: boolean,
): Promise<void> {
  const at = now();
  const minutes = final ? undefined : RETRY_MINUTES[attempts - 1];
  const next =
    minutes === undefined ? { failedAt: at } : { dueAt: new Date(at.getTime() + minutes * 60_000) };
  await db().outboxMail.update({
    where: { id },
    data: { ...next, handedOverAt: null, lastError: error.slice(0, 500) },
  });
}

/** The letters on the outbox page, newest first. */
export async function shownLetters() {
  return db().outboxMail.findMany({
    where: { subject: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, toEmail: true, toName: true, subject: true, createdAt: true, letter: true },
  });
}

/** One letter as it would have been received. */
export async function shownLetter(id: string) {
  return db().outboxMail.findFirst({ where: { id, subject: { not: null } } });
}

/** Days that a sent letter keeps its address: long enough to answer "I never got a mail". */
const LETTERS_KEPT_DAYS = 90;

/** What a letter says and to whom goes; its key stays, so that it is never written again. */
const ERASED = { toEmail: "", toName: "", subject: null, html: null, text: null, data: {} };

/** Erases letters that were sent or given up long ago. Answers how many. */
export async function eraseOldLetters(): Promise<number> {
  const before = addDays(now(), -LETTERS_KEPT_DAYS);
  const done = { OR: [{ acceptedAt: { lte: before } }, { failedAt: { lte: before } }] };
  const { count } = await db().outboxMail.updateMany({
    where: { ...done, toEmail: { not: "" } },
    data: ERASED,
  });
  return count;
}

/** Erases every letter to an address, and lets those not yet sent be. */
export async function eraseLettersTo(tx: Tx, email: string): Promise<void> {
  const mine = { toEmail: { equals: email, mode: "insensitive" as const } };
  await tx.outboxMail.updateMany({
    where: { ...mine, acceptedAt: null, failedAt: null },
    data: { failedAt: now(), lastError: "the receiver was forgotten" },
  });
  await tx.outboxMail.updateMany({ where: mine, data: ERASED });
}
