import { z } from "zod";
import {
  idField,
  line,
  oneOf,
  optionalId,
  optionalLine,
  optionalText,
  optionalTimeOfDay,
  optionalWholeNumber,
  tick,
  timeOfDay,
  wholeNumber,
} from "~/platform/http/fields";
import { ITEM_KINDS } from "./event";

export const MAX_SPEAKERS = 12;
const MAX_SEATS = 5000;
const DAY_MINUTES = 1440;

/** Form field names of the n-th speaker, counted from 1. */
export const speakerName = (n: number) => `spreker-naam-${n}`;
export const speakerTitle = (n: number) => `spreker-functie-${n}`;
export const speakerOrganisation = (n: number) => `spreker-organisatie-${n}`;

const Speaker = z.object({ name: line(120), title: optionalLine(120), organisation: optionalLine(160) });

/** An item of the programme. The hours are those on the wall of the day itself; 00:00 as an end is midnight. */
export const ItemForm = z
  .looseObject({
    itemKind: oneOf(ITEM_KINDS),
    title: line(200),
    description: optionalText(5000),
    start: timeOfDay(),
    end: timeOfDay(),
    room: optionalLine(120),
    capacity: optionalWholeNumber(1, MAX_SEATS),
    occurrenceId: optionalId(),
    roundId: optionalId(),
  })
  .transform((form, context) => {
    const { itemKind: kind, title, description, start, room, capacity, occurrenceId, roundId } = form;
    const end = untilMidnight(form.end);
    if (end <= start) context.addIssue({ code: "custom", path: ["end"], message: "before-start" });
    const speakers = readSpeakers(form, context);
    return { kind, title, description, start, end, room, capacity, occurrenceId, roundId, speakers };
  });

export type ItemInput = z.output<typeof ItemForm>;

/** How a shared item differs on one date. What stays empty is as on the other dates; of the hours both or none. */
export const OverrideForm = z
  .object({
    dropped: tick(),
    start: optionalTimeOfDay(),
    end: optionalTimeOfDay(),
    room: optionalLine(120),
    capacity: optionalWholeNumber(1, MAX_SEATS),
  })
  .transform((form, context) => {
    const end = form.end === null ? null : untilMidnight(form.end);
    if ((form.start === null) !== (end === null))
      context.addIssue({
        code: "custom",
        path: [form.start === null ? "start" : "end"],
        message: "both-hours",
      });
    if (form.start !== null && end !== null && end <= form.start)
      context.addIssue({ code: "custom", path: ["end"], message: "before-start" });
    return { ...form, end };
  });

export type OverrideInput = z.output<typeof OverrideForm>;

/** A choice round; `place` is its place among the rounds, 1 is first. */
export const RoundForm = z.object({ title: line(120) });
export const RoundChangeForm = RoundForm.extend({ place: wholeNumber(1, 100) });
export type RoundChange = z.output<typeof RoundChangeForm>;

/** Where a block of the programme goes: one place up or down, or to the place of another block. */
export const MoveForm = z.object({
  block: idField(),
  occurrenceId: idField(),
  to: z.union([z.enum(["earlier", "later"]), z.uuid()], "required"),
  /** Those in between shift along; else only this one gets another hour. */
  along: tick(),
  /** Only on this date; else wherever the items are. */
  onlyHere: tick(),
});
export type MoveInput = z.output<typeof MoveForm>;

const untilMidnight = (minute: number) => (minute === 0 ? DAY_MINUTES : minute);

function readSpeakers(values: Record<string, unknown>, context: z.RefinementCtx): z.output<typeof Speaker>[] {
  const found: z.output<typeof Speaker>[] = [];
  for (let n = 1; n <= MAX_SPEAKERS; n += 1) {
    const names = { name: speakerName(n), title: speakerTitle(n), organisation: speakerOrganisation(n) };
    const typed = {
      name: values[names.name],
      title: values[names.title],
      organisation: values[names.organisation],
    };
    if (Object.values(typed).every((value) => String(value ?? "").trim() === "")) continue;
    const result = Speaker.safeParse(typed);
    if (result.success) found.push(result.data);
    else
      for (const issue of result.error.issues)
        context.addIssue({
          code: "custom",
          path: [names[issue.path[0] as keyof typeof names]],
          message: issue.message,
        });
  }
  return found;
}
