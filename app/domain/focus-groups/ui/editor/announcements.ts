import { useEffect, useRef, useState } from "react";
import { readOnlyWords, type NoteStatus } from "./note-status";
import type { Someone } from "./people-here";

/** Comings and goings within this time are said in one sentence, in milliseconds. */
const GATHER_MS = 4000;

/**
 * What is read aloud of what happens beside the text: the line, the right to write, and who comes or goes. Not that
 * each keystroke is saved.
 */
export function useAnnouncement(status: NoteStatus, others: readonly Someone[]): string {
  const [said, say] = useState("");
  const was = useRef(status);
  /** It was said that there is no connection, and not yet that there is one again. */
  const lost = useRef(false);
  useEffect(() => {
    const words = changeWords(was.current, status, lost.current);
    lost.current = status.line === "offline" || (lost.current && status.line !== "online");
    was.current = status;
    if (words) say(words);
  }, [status]);

  const names = others.map(({ name }) => name).join("\n");
  const known = useRef<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = known.current === null ? "" : comingsAndGoings(list(known.current), list(names));
      known.current = names;
      if (words) say(words);
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [names]);
  return said;
}

const list = (names: string) => (names === "" ? [] : names.split("\n"));

function changeWords(before: NoteStatus, now: NoteStatus, lost: boolean): string {
  if (now.right !== before.right)
    return now.right === "write" ? "Je kan weer schrijven." : readOnlyWords(now.condition);
  if (now.line === before.line) return "";
  if (now.line === "offline") return "Geen verbinding. Je kan verder typen.";
  if (now.line === "online" && lost) return "Er is weer verbinding.";
  return "";
}

function comingsAndGoings(before: string[], now: string[]): string {
  const come = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  const words = [
    come.length > 0 && `${come.join(", ")} schrijft mee.`,
    gone.length > 0 && `${gone.join(", ")} is weg.`,
  ];
  return words.filter(Boolean).join(" ");
}
