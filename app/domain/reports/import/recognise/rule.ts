import type { DocumentText } from "../blocks";
import type { Fact } from "../facts";

/** A fact as a rule finds it. */
export type Found = Omit<Fact, "key">;

/** Reads one sort of fact. @param today `YYYY-MM-DD`: a report tells of nothing that comes later. */
export type Rule = (text: DocumentText, today: string) => Found[];

type Known = Pick<Found, "kind" | "values" | "passage"> & Partial<Found>;

export const found = (fact: Known): Found => ({ sure: "read", why: "", ...fact });

/** The parts of an enumeration. */
export function listed(text: string): string[] {
  return text
    .split(/\s*[,;]\s*(?:en\s+(?:tenslotte\s+|ten slotte\s+)?)?|\s+en\s+(?:tenslotte\s+|ten slotte\s+)?/)
    .map((part) => part.replace(/^[\s…]+|[\s….]+$/g, ""))
    .filter(Boolean);
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Without the article in front. */
export const bare = (name: string) => name.trim().replace(/^(?:de|het|een)\s+/i, "");
