import type { NoteCondition } from "../../note/wire";

/** Addresses of one group's rooms. */
export const roomOf = (groupId: string) => `/groepen/${groupId}`;

export const conditionWords: Record<NoteCondition, { name: string; means: string }> = {
  open: { name: "open", means: "Wie een pen heeft, kan schrijven." },
  locked: { name: "gesloten", means: "Alleen wie leidt, kan nu schrijven." },
  frozen: { name: "bevroren", means: "De nota is af. Niemand kan nog schrijven." },
  correcting: { name: "wordt verbeterd", means: "De organisator verbetert de nota." },
};

export const minutesWords = (minutes: number) => (minutes === 1 ? "1 minuut" : `${minutes} minuten`);

export const countWords = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

export const guestName = (name: string) => name || "Gast zonder naam";
