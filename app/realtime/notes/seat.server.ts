import type { Socket } from "socket.io";
import { groupAccess, type GroupAccess } from "~/domain/focus-groups/access.server";
import type { Desk } from "~/domain/focus-groups/note/desk.server";
import type { AtDoor } from "~/domain/focus-groups/access-marks.server";
import type { Author } from "~/domain/focus-groups/note/author.server";
import type { Edit, Outcome } from "~/domain/focus-groups/note/live-note.server";
import { NOTHING, packable } from "~/domain/focus-groups/note/packable.server";
import {
  NOTE_LIMITS,
  type OpenReply,
  type OpenRequest,
  type Refusal,
  type RefusalReason,
  type RightChange,
} from "~/domain/focus-groups/note/wire";
import { NotFound } from "~/platform/errors";
import { log } from "~/platform/log.server";
import { callerOf } from "../caller.server";
import { Bucket } from "./bucket";
import { hearEdits } from "./parser.server";
import type { Presence } from "./presence.server";
import { count } from "./refusals.server";

/** A browser that sends so many malformed things is no browser of ours. */
const MOST_STRIKES = 20;
/** A browser opens once a connection. */
const OPENS = { burst: 10, perSecond: 0.2 };
/** A state vector is some bytes for each browser that ever wrote. */
const MOST_VECTOR = 200_000;
/** Nameless guests. */
const GUEST = "Gast";

/** What the seats of one gateway share. */
export type Room = { desk: Desk; presenceIn(groupId: string): Presence };

/** In capitals it would be another room with the same note. */
const isSmall = (groupId: string) => groupId.length <= 40 && groupId === groupId.toLowerCase();

const isBytes = (value: unknown, most: number): value is Uint8Array =>
  value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= most;

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function isOpenRequest(value: unknown): value is OpenRequest {
  if (typeof value !== "object" || value === null) return false;
  const { groupId, vector } = value as Partial<OpenRequest>;
  return typeof groupId === "string" && isSmall(groupId) && isBytes(vector, MOST_VECTOR);
}

/** One browser in one note. Whatever it sends, it gets an answer that it understands or none. */
export class Seat {
  access: GroupAccess | null = null;
  /** Who it was when that was last looked up; null before it opened. */
  atDoor: AtDoor | null = null;
  /** What the access was judged by; empty: nothing yet. */
  mark = "";
  #author: Author | null = null;
  #asked: string | null = null;
  #isIn = false;
  #strikes = 0;
  #waiting = 0;
  readonly #cursors = new Bucket(60, 20);
  /** Every one takes a question to the database and the whole note out of the thread. */
  readonly #opens = new Bucket(OPENS.burst, OPENS.perSecond);
  readonly #bucket = new Bucket(NOTE_LIMITS.burst, NOTE_LIMITS.perSecond);

  /** @param you the number of this browser in this process. */
  constructor(
    readonly socket: Socket,
    readonly room: Room,
    readonly you: number,
  ) {
    socket.on("open", (request: unknown, answer: unknown) => void this.#open(request, answer));
    socket.on("edit", (n: unknown, update: unknown) => this.#edit(n, update));
    hearEdits(socket, ({ n, update }) => {
      if (socket.connected) this.#edit(n, update);
    });
    socket.on("present", (update: unknown) => this.#present(update));
    socket.on("disconnect", () => this.#leave());
  }

  /** Person or guest. */
  get who(): string {
    return this.access?.personId ?? this.access?.guestId ?? "";
  }

  /** As others see them. */
  get name(): string {
    return this.access?.name || GUEST;
  }

  /** Looks again what this browser may; cuts it off when that is nothing any more. */
  async judge(): Promise<void> {
    const before = this.access;
    if (!before) return;
    try {
      this.access = await this.#ask(before.groupId);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      this.socket.disconnect(true);
      return;
    }
    const { writes, condition } = this.access;
    if (writes === before.writes && condition === before.condition) return;
    if (writes) await this.room.desk.begin(this.access);
    if (writes && this.#author) this.#author.turnedDown = undefined;
    this.socket.emit("right", { right: writes ? "write" : "read", condition } satisfies RightChange);
  }

  async #ask(groupId: string): Promise<GroupAccess> {
    const caller = await callerOf(this.socket);
    const access = await groupAccess(caller, groupId);
    // Not before: one asked-for group that cannot be would spoil the look at everybody's.
    this.atDoor = { groupId, caller };
    return access;
  }

  async #open(request: unknown, answer: unknown): Promise<void> {
    const reply = typeof answer === "function" ? (answer as (reply: OpenReply) => void) : () => {};
    if (!this.#opens.take()) {
      this.#strike();
      return reply({ ok: false, reason: "unavailable" });
    }
    if (!isOpenRequest(request) || (this.#asked !== null && this.#asked !== request.groupId)) {
      this.#strike();
      return reply({ ok: false, reason: "malformed" });
    }
    this.#asked = request.groupId;
    try {
      reply(await this.#enter(request));
    } catch (error) {
      if (error instanceof NotFound) return reply({ ok: false, reason: "not-found" });
      log.warn({ err: error }, "a note could not be opened");
      count("unavailable");
      reply({ ok: false, reason: "unavailable" });
    }
  }

  async #enter({ groupId, vector }: OpenRequest): Promise<OpenReply> {
    const { desk } = this.room;
    const access = await this.#ask(groupId);
    if (!this.#isIn && (desk.notes.get(groupId)?.inside ?? 0) >= NOTE_LIMITS.sockets)
      return { ok: false, reason: "full-house" };
    const snapshot = await desk.enter(access, vector);
    if (!snapshot || this.#isIn || !this.socket.connected) desk.leave(groupId);
    if (!snapshot) {
      this.#strike();
      return { ok: false, reason: "malformed" };
    }
    this.access = access;
    if (!this.#isIn && this.socket.connected) {
      this.#isIn = true;
      void this.socket.join(groupId);
    }
    const { condition, writes } = access;
    const right = writes ? "write" : "read";
    const present = packable(this.room.presenceIn(groupId).all());
    return { ok: true, right, condition, you: this.you, ...snapshot, present, name: this.name };
  }

  #edit(n: unknown, update: unknown): void {
    const { access } = this;
    if (!access || !this.#isIn || !isNumber(n)) return this.#strike();
    if (!(update instanceof Uint8Array) || update.byteLength === 0) return this.#refuse(n, "malformed");
    if (update.byteLength > NOTE_LIMITS.update) return this.#refuse(n, "too-big");
    if (this.#waiting >= NOTE_LIMITS.burst || !this.#bucket.take()) return this.#refuse(n, "too-fast");
    const noteId = this.room.desk.notes.get(access.groupId)?.noteId;
    if (!noteId) return this.#refuse(n, access.writes ? "unavailable" : "not-allowed");
    this.#waiting += 1;
    const edit: Edit = {
      author: this.#authorIn(noteId, access),
      update,
      from: this.you,
      n,
      settle: (outcome) => this.#settled(n, outcome),
    };
    if (access.writes) this.room.desk.submit(access.groupId, edit);
    else this.room.desk.keepLate(edit, access);
  }

  #authorIn(noteId: string, { personId, guestId, name }: GroupAccess): Author {
    const known = this.#author;
    // Who loses a role and sits at the table as a guest, or the other way about, writes on as another.
    if (known && known.personId === personId && known.guestId === guestId) return known;
    return (this.#author = { id: null, noteId, personId, guestId, name });
  }

  #settled(n: number, outcome: Outcome): void {
    this.#waiting -= 1;
    if (outcome === "written") return;
    if (outcome !== "nothing") return this.#refuse(n, outcome.reason, outcome.kept);
    const seq = this.room.desk.notes.get(this.#asked ?? "")?.head ?? 0;
    this.socket.emit("edits", { seq, list: [[this.you, n, NOTHING]] });
  }

  #refuse(n: number, reason: RefusalReason, kept = false): void {
    this.socket.emit("refused", { n, reason, kept } satisfies Refusal);
    if (reason === "malformed") return this.#strike();
    count(reason === "locked" || reason === "frozen" ? "not-allowed" : reason);
  }

  #present(update: unknown): void {
    const { access } = this;
    if (!access || !this.#isIn || !isBytes(update, NOTE_LIMITS.presence)) return this.#strike();
    // A cursor too many is forgotten: the next one says more.
    if (this.#cursors.take() && !this.room.presenceIn(access.groupId).take(this, update)) this.#strike();
  }

  /** Counts something malformed; who keeps sending such things is cut off. */
  #strike(): void {
    count("malformed");
    this.#strikes += 1;
    if (this.#strikes >= MOST_STRIKES) this.socket.disconnect(true);
  }

  #leave(): void {
    if (!this.#isIn || !this.access) return;
    this.#isIn = false;
    const { groupId } = this.access;
    this.room.presenceIn(groupId).remove(this);
    this.room.desk.leave(groupId);
  }
}
