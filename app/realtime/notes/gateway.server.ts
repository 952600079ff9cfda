import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { Activity } from "~/domain/activity/activity";
import { Desk } from "~/domain/focus-groups/note/desk.server";
import { packable } from "~/domain/focus-groups/note/packable.server";
import { NOTE_LIMITS, NOTES_PATH } from "~/domain/focus-groups/note/wire";
import { isOwnPage } from "../own-page.server";
import { broadcast } from "./broadcast.server";
import { guardedParser } from "./parser.server";
import { Presence } from "./presence.server";
import { judgeAll, judgeChanged } from "./judge-seats.server";
import { Seat } from "./seat.server";

export type NotesGateway = {
  /** Something happened: looks at once who may still write in these groups, and what a command wrote in a note. */
  heard(activities: Activity[]): void;
  /** The groups whose notes this process has in memory. */
  openNotes(): string[];
  /** Writes what waits, and closes. */
  close(): Promise<void>;
};

/** How often it is looked who still may; see realtime/access.server.ts. */
const JUDGE_EVERY_MS = 2000;
/** Cursors that move within this time become one message. */
const PRESENCE_MS = 100;

/** Live notes on the port of the pages; what is said is in note/wire.ts. */
export function openNotesGateway(server: HttpServer, baseUrl: string | undefined): NotesGateway {
  const io = new Server(server, {
    path: NOTES_PATH,
    parser: guardedParser,
    serveClient: false,
    // The other gateway looks after who asks for neither.
    destroyUpgrade: false,
    maxHttpBufferSize: NOTE_LIMITS.update + 10_000,
    allowRequest: ({ headers }, decide) => decide(null, isOwnPage(headers, baseUrl)),
  });
  const seats = new Set<Seat>();
  const presences = new Map<string, Presence>();
  const desk = new Desk((groupId, edits) => broadcast(io, groupId, "edits", edits));
  const presenceIn = (groupId: string) => {
    const presence = presences.get(groupId) ?? new Presence();
    presences.set(groupId, presence);
    return presence;
  };
  let numbered = 0;
  io.on("connection", (socket) => {
    const seat = new Seat(socket, { desk, presenceIn }, (numbered += 1));
    seats.add(seat);
    socket.on("disconnect", () => seats.delete(seat));
  });

  const stopJudging = every(JUDGE_EVERY_MS, () => judgeChanged([...seats]));
  const stopShowing = every(PRESENCE_MS, () => {
    for (const [groupId, presence] of presences) {
      const update = presence.flush();
      if (update.byteLength > 0) broadcast(io, groupId, "present", packable(update));
      if (presence.isEmpty && !desk.notes.has(groupId)) presences.delete(groupId);
    }
  });
  return {
    heard(activities) {
      const groups = new Set(
        activities.map(({ data }) => data.groupId).filter((id) => typeof id === "string"),
      );
      const persons = new Set(activities.filter(changesRights).map(({ subjectId }) => subjectId));
      const touched = [...seats].filter(
        ({ access, atDoor }) =>
          groups.has(access?.groupId ?? "") || persons.has(atDoor?.caller.viewer.personId ?? ""),
      );
      if (touched.length > 0) void judgeAll(touched);
      if (groups.size > 0) void desk.look([...groups]);
    },
    openNotes: () => [...desk.notes.keys()],
    close: async () => {
      stopJudging();
      stopShowing();
      io.disconnectSockets(true);
      await desk.close();
      await io.of("/").adapter.close();
      io.engine.close();
    },
  };
}

/** A role on an event or a network, which its groups hang from: it is about a person, not about a group. */
const changesRights = ({ kind }: Activity) => kind.startsWith("role.") || kind === "person.forgotten";

/** Does something again and again, never twice at once. Returns how to stop. */
function every(ms: number, work: () => Promise<void> | void): () => void {
  let working = false;
  const timer = setInterval(() => {
    if (working) return;
    working = true;
    void Promise.resolve(work()).finally(() => (working = false));
  }, ms).unref();
  return () => clearInterval(timer);
}
