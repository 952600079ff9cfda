import { EVENT_KINDS, type EventKindName } from "~/domain/events/event";
import { isRealDay } from "~/platform/http/fields";
import { Invalid, type FieldErrors } from "~/platform/errors";
import type { FormValues } from "~/platform/http/form.server";
import { isId } from "~/platform/ids.server";
import { MAX_TITLE } from "../report";
import { factDefinition, valueOf, type Fact, type FactField } from "./facts";

/** Which event the report is about: none, one that is made, or one that is there. */
export type EventChoice = "none" | "new" | { eventId: string };

/** A document as it was confirmed. */
export type Confirmed = {
  title: string;
  event: EventChoice;
  eventKind: EventKindName;
  eventTitle: string;
  published: boolean;
  /** What was ticked, with the values as they were filled in. */
  facts: Fact[];
};

const LONGEST = { line: 300, long: 8000 };

const textIn = (values: FormValues, name: string) => ([values[name]].flat()[0] ?? "").normalize("NFC").trim();

/**
 * Reads the form on which a document is confirmed. Only what is ticked is looked at.
 * @param facts what was recognised: the form can tick and change those, and bring no others.
 * @throws Invalid at `kind-number-field`.
 */
export function parseConfirmation(
  values: FormValues,
  facts: readonly Fact[],
  sectorIds: string[],
): Confirmed {
  const errors: FieldErrors = {};
  const title = textIn(values, "title");
  if (!title) errors.title = "required";
  if (title.length > MAX_TITLE) errors.title = "too-long";
  const event = eventIn(values);
  if (event === null) errors.event = "required";
  const kind = EVENT_KINDS.find((one) => one === textIn(values, "eventKind"));
  const eventTitle = textIn(values, "eventTitle");
  if (event === "new" && !kind) errors.eventKind = "required";
  if (event === "new" && !eventTitle) errors.eventTitle = "required";
  if (eventTitle.length > 160) errors.eventTitle = "too-long";
  const ticked = facts.flatMap((fact) => (textIn(values, `${fact.key}-use`) ? [filled(fact, values)] : []));
  for (const fact of ticked) Object.assign(errors, faults(fact, sectorIds));
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return {
    ...{ title, event: event!, eventKind: kind ?? "INSPIRATIEDAG", eventTitle, facts: ticked },
    published: textIn(values, "published") === "yes",
  };
}

function eventIn(values: FormValues): EventChoice | null {
  const choice = textIn(values, "event");
  if (choice === "none" || choice === "new") return choice;
  return isId(choice) ? { eventId: choice } : null;
}

function filled(fact: Fact, values: FormValues): Fact {
  const fields = factDefinition(fact.kind).fields.map(({ name, type }): [string, string | string[]] => {
    const sent = `${fact.key}-${name}`;
    return [name, type === "several" ? [values[sent] ?? []].flat() : textIn(values, sent)];
  });
  return { ...fact, values: Object.fromEntries(fields) };
}

function faults(fact: Fact, sectorIds: string[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of factDefinition(fact.kind).fields) {
    const given = fact.values[field.name] ?? "";
    const texts = [given].flat();
    const code =
      field.required && !texts.some(Boolean)
        ? "required"
        : texts.map((text) => (text ? CHECKS[field.type](text, field, sectorIds) : null)).find(Boolean);
    if (code) errors[`${fact.key}-${field.name}`] = code;
  }
  if (fact.kind === "speaker" && !valueOf(fact, "name") && !valueOf(fact, "organisation"))
    errors[`${fact.key}-name`] = "required";
  return errors;
}

/** What is wrong with a value of each type; null: nothing. */
const CHECKS: Record<
  FactField["type"],
  (text: string, field: FactField, sectorIds: string[]) => string | null
> = {
  line: (text) => (text.length > LONGEST.line ? "too-long" : null),
  long: (text) => (text.length > LONGEST.long ? "too-long" : null),
  day: (text) => (isRealDay(text) ? null : "day"),
  month: (text) => (isRealDay(`${text}-01`) ? null : "month"),
  number: (text) => (/^\d{1,11}(?:[.,]\d{1,2})?$/.test(text) ? null : "number"),
  sector: (text, _field, sectorIds) => (sectorIds.includes(text) ? null : "invalid"),
  choice: (text, field) => offered(text, field),
  several: (text, field) => offered(text, field),
};

const offered = (text: string, { options = [] }: FactField) =>
  options.some(({ value }) => value === text) ? null : "invalid";
