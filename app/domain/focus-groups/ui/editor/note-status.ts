import type { NoteCondition, NoteRight, RefusalReason } from "../../note/wire";

/** Why nothing more of this browser comes into the note. */
export type Trouble =
  /** Written while one could not: kept for the organiser, not in the note. */
  | { kind: "set-aside"; reason: RefusalReason }
  /** The server will never take it: the writer must save it some other way. */
  | { kind: "stuck"; reason: RefusalReason }
  /** The note is not there any more for whoever this is. */
  | { kind: "gone" };

/** Everything the page shows of the line between this browser and the note. */
export type NoteStatus = {
  line: "connecting" | "online" | "offline";
  /** The note came from the device or the server, so that one sees what one writes in. */
  ready: boolean;
  /** Changes of this browser that are not on the server's disk. */
  unsaved: number;
  /** They are on the device: closing the page loses nothing. */
  onDevice: boolean;
  /** Null: not yet known. False: this browser keeps nothing, as in a private window. */
  keeps: boolean | null;
  right: NoteRight;
  condition: NoteCondition;
  trouble: Trouble | null;
  /** So many are in the note that it takes nobody more. */
  full: boolean;
};

/** One may type now. */
export function mayType({ ready, right, trouble }: NoteStatus): boolean {
  return ready && right === "write" && trouble === null;
}

/** Closing the page would lose something. */
export function wouldLose({ unsaved, onDevice, trouble }: NoteStatus): boolean {
  return unsaved > 0 && !onDevice && trouble?.kind !== "set-aside";
}

/** What stands beside the note at all times. */
export function savedWords(status: NoteStatus): string {
  const { unsaved } = status;
  if (unsaved > 0 && mayType(status)) return `${changes(unsaved)} nog niet bewaard, je kan verder typen`;
  if (unsaved > 0) return `${changes(unsaved)} nog niet bewaard`;
  if (status.right === "read" || status.trouble) return "alleen lezen";
  return status.ready ? "bewaard" : "we halen de nota op";
}

const changes = (count: number) => (count === 1 ? "1 wijziging" : `${count} wijzigingen`);

/** Said beside it when there is no connection. */
export function lineWords({ line, keeps, full }: NoteStatus): string {
  if (full) return "Er zijn te veel mensen in deze nota. We proberen het opnieuw.";
  if (line === "online") return "";
  if (line === "connecting") return "Verbinding maken …";
  return keeps === false
    ? "Geen verbinding. Dit toestel kan niets bijhouden: laat deze pagina open."
    : "Geen verbinding. Wat je typt, blijft op dit toestel tot er weer verbinding is.";
}

/** Why one only reads. */
export function readOnlyWords(condition: NoteCondition): string {
  if (condition === "frozen") return "De organisator heeft deze nota bevroren.";
  if (condition === "correcting") return "De organisator verbetert deze nota.";
  if (condition === "locked") return "De begeleider heeft deze nota op slot gezet.";
  return "Je kan deze nota lezen, maar er niet in schrijven.";
}

const STUCK: Partial<Record<RefusalReason, string>> = {
  "too-big": "Je wijziging is te groot voor de nota.",
  "note-full": "De nota is vol.",
};

/** What happened to what one wrote, when it did not come into the note. */
export function troubleWords(trouble: Trouble): { title: string; text: string } {
  if (trouble.kind === "set-aside")
    return {
      title: "Wat je laatst schreef, staat niet in de nota",
      text: `${SET_ASIDE[trouble.reason] ?? "Je mag hier niet meer schrijven."} Wat je schreef, is wel bewaard voor de organisator. Die kiest of het nog in de nota komt.`,
    };
  if (trouble.kind === "gone")
    return {
      title: "Je hebt geen toegang meer tot deze nota",
      text: "Vraag het aan de begeleider of de organisator. Is er iets van jou nog niet bewaard? Kopieer dan je tekst.",
    };
  return {
    title: "We kunnen je laatste wijziging niet bewaren",
    text: `${STUCK[trouble.reason] ?? "Er ging iets mis met wat je schreef."} Kopieer je tekst, zodat je niets verliest. Open de nota daarna opnieuw.`,
  };
}

const SET_ASIDE: Partial<Record<RefusalReason, string>> = {
  locked: "De begeleider had de nota op slot gezet.",
  frozen: "De organisator had de nota al afgesloten.",
};
