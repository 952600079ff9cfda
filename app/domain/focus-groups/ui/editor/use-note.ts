import type { EditorView } from "prosemirror-view";
import { useEffect, useReducer, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { Doc } from "yjs";
import type { NoteCondition } from "../../note/wire";
import { openKeptNote } from "./kept-note";
import { laterSocket } from "./later-socket";
import { NoteLink } from "./note-link";
import { mayType, wouldLose, type NoteStatus } from "./note-status";
import { workOffline } from "./offline";
import { openNoteView, type NoteViewOptions } from "./writing/note-view";
import { Turns } from "./writing/turns";

export type NoteDoors = Omit<
  NoteViewOptions,
  "doc" | "awareness" | "turns" | "label" | "mayType" | "onChange"
>;

type Start = {
  groupId: string;
  path: string;
  label: string;
  writes: boolean;
  condition: NoteCondition;
  given: string | null;
};

export type OpenNote = {
  status: NoteStatus;
  /** Null until the browser has built it. */
  view: EditorView | null;
  link: NoteLink | null;
};

/** Opens the note in this place of the page, and keeps the component up to date with text, selection and line. */
export function useNote(place: RefObject<HTMLElement>, start: Start, doors: NoteDoors): OpenNote {
  const [open, setOpen] = useState<{ view: EditorView; link: NoteLink; turns: Turns } | null>(null);
  const [, changed] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(doors);
  useEffect(() => {
    latest.current = doors;
  });
  const { groupId, path, label, writes, condition, given } = start;
  useEffect(() => {
    const note = openIn(place.current!, { groupId, path, label, writes, condition, given }, latest, changed);
    setOpen(note);
    return note.close;
    // What the server says later comes over the line, not with a new page.
  }, [groupId]);
  const status = useSyncExternalStore(
    open?.link.subscribe ?? never,
    () => open?.link.current() ?? before,
    () => before,
  );
  const typing = mayType(status);
  useEffect(() => {
    open?.turns.read();
    open?.view.setProps({});
  }, [open, typing]);
  return { status, view: open?.view ?? null, link: open?.link ?? null };
}

const never = () => () => {};

/** Before anything is known. */
const before: NoteStatus = {
  line: "connecting",
  ready: false,
  unsaved: 0,
  onDevice: true,
  keeps: null,
  right: "write",
  condition: "open",
  trouble: null,
  full: false,
};

function openIn(place: HTMLElement, start: Start, doors: { current: NoteDoors }, changed: () => void) {
  const doc = new Doc();
  const turns = new Turns();
  const link = new NoteLink({
    groupId: start.groupId,
    doc,
    socket: laterSocket(() => import("./lines").then(({ noteSocket }) => noteSocket)),
    keep: openKeptNote,
    right: start.writes ? "write" : "read",
    condition: start.condition,
    given: start.given === null ? null : bytesOf(start.given),
    inTurn: turns.take,
  });
  // Drawn once a frame at most: a keystroke makes several changes, and an old phone draws slowly.
  let frame = 0;
  const view = openNoteView(place, {
    doc,
    awareness: link.presence.awareness,
    turns,
    label: start.label,
    mayType: () => mayType(link.current()),
    onChange: () => (frame ||= requestAnimationFrame(() => ((frame = 0), changed()))),
    onPassage: (id) => doors.current.onPassage(id),
    onMarkdown: (text) => doors.current.onMarkdown(text),
    openLink: () => doors.current.openLink(),
    openPassage: () => doors.current.openPassage(),
    toToolbar: () => doors.current.toToolbar(),
    leave: () => doors.current.leave(),
    say: (text) => doors.current.say(text),
  });
  const stopListening = listenToBrowser(link);
  void link.start();
  void workOffline(start.path).catch(() => {});
  return {
    view,
    link,
    turns,
    close() {
      cancelAnimationFrame(frame);
      stopListening();
      turns.stop();
      view.destroy();
      link.stop();
      doc.destroy();
    },
  };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** The browser knows sooner than a socket whether there is network; and it warns who would lose something. */
function listenToBrowser(link: NoteLink): () => void {
  const online = () => link.wake();
  const offline = () => link.lost();
  const seen = () => document.visibilityState === "visible" && link.wake();
  const warn = (event: BeforeUnloadEvent) => {
    if (wouldLose(link.current())) event.preventDefault();
  };
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("beforeunload", warn);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("beforeunload", warn);
  };
}
