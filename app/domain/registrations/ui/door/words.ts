import { formatDay, formatTime } from "~/ui/dates";
import type { DoorAnswer, DoorCode } from "../../check-in";

/** What a helper reads and hears. The door speaks Dutch only. */
export type Said = { tone: "success" | "warning" | "error" | "info"; title: string; detail: string };

type Saying = (answer: DoorAnswer, where: string) => Said;

const good = (title: string, detail = ""): Said => ({ tone: "success", title, detail });
const mind = (title: string, detail = ""): Said => ({ tone: "warning", title, detail });
const no = (title: string, detail = ""): Said => ({ tone: "error", title, detail });

const who = ({ name }: DoorAnswer) => name || "Deze persoon";

const SAYINGS: Record<DoorCode, Saying> = {
  arrived: (answer, where) => good(`${who(answer)} is binnen${where && ` bij ${where}`}`),
  already: (answer) => mind(`${who(answer)} was al binnen`, alreadyWords(answer)),
  left: (answer, where) => good(`${who(answer)} is ${where ? `weg bij ${where}` : "vertrokken"}`),
  "not-inside": (answer) => mind(`${who(answer)} was nog niet binnen`, "Check eerst in."),
  undone: (answer) =>
    answer.first
      ? mind(`Ongedaan gemaakt, maar ${who(answer)} is nog binnen`, alreadyWords(answer))
      : good(`Ongedaan gemaakt: ${who(answer)} is weer niet binnen`),
  cancelled: (answer) =>
    no(`${who(answer)} is uitgeschreven`, "Wil deze persoon toch komen? Voeg een nieuwe gast toe."),
  waitlisted: (answer) =>
    mind(`${who(answer)} staat op de wachtlijst`, "Is er nog plaats? Dan mag je deze persoon binnenlaten."),
  offered: (answer) =>
    mind(`Er is een plaats voor ${who(answer)}`, "Deze persoon gaf nog geen antwoord. Je mag binnenlaten."),
  "other-day": (answer) => no("Dit ticket is voor een andere dag", otherDayWords(answer)),
  "other-event": () => no("Dit ticket is voor een ander evenement"),
  unknown: () => no("Dit ticket kennen we niet", "Zoek op naam, of voeg een nieuwe gast toe."),
  "not-on-this-date": () => no("Deze workshop is er vandaag niet", "Kies een andere plaats."),
  full: (answer) =>
    no(
      `Er is geen plaats meer voor ${who(answer)}`,
      "Vraag het aan de organisator: die mag meer mensen binnenlaten.",
    ),
  invalid: () => no("Dit konden we niet lezen", "Probeer het opnieuw."),
};

/** @param where the workshop one is checked in at; empty at the door. */
export function saidOf(answer: DoorAnswer, where: string): Said {
  return SAYINGS[answer.code](answer, where);
}

/** A ticket that is not on this device's list, while the server has not been asked. */
export const checking: Said = {
  tone: "info",
  title: "We kijken dit ticket na",
  detail: "Het staat niet op de lijst van dit toestel. Je kan verder werken.",
};

function alreadyWords({ first }: DoorAnswer): string {
  return first ? `Al binnen: ${formatTime(new Date(first.at))} op ${first.device}.` : "";
}

function otherDayWords(answer: DoorAnswer): string {
  const { otherDay } = answer;
  return otherDay
    ? `${who(answer)} komt op ${formatDay(new Date(otherDay.startsAt))}: ${otherDay.place}.`
    : "";
}

/** "connecting": opened, and nothing heard from the server yet. */
export type Connection = "connecting" | "online" | "offline" | "logged-out" | "refused";

/** How it stands with sending, in one sentence. */
export function sendingWords(connection: Connection, unsent: number): string {
  const waiting = unsent === 1 ? "1 nog niet doorgestuurd" : `${unsent} nog niet doorgestuurd`;
  if (connection === "refused")
    return "Je hebt geen toegang meer tot deze dag. Vraag het aan de organisator.";
  if (connection === "logged-out")
    return `Je bent afgemeld${unsent > 0 ? `: ${waiting}` : ""}. Meld je opnieuw aan.`;
  if (connection === "offline")
    return `Geen verbinding, werk gewoon verder.${unsent > 0 ? ` ${waiting}.` : ""}`;
  if (connection === "connecting" && unsent === 0) return "We zoeken verbinding …";
  return unsent > 0 ? `${waiting} …` : "Alles is doorgestuurd";
}

export function countWords({ came, expected }: { came: number; expected: number }): string {
  return `${came} van ${expected} binnen`;
}
