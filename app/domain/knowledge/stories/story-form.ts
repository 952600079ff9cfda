import { z } from "zod";
import { MEASURES } from "~/domain/vocabulary/measure";
import { PROVINCES } from "~/domain/vocabulary/province";
import {
  emailField,
  formKeyField,
  line,
  oneOf,
  optionalId,
  optionalLine,
  optionalText,
  tick,
} from "~/platform/http/fields";
import type { Figure } from "./story";

const PART_MAX = 5000;
/** Rows for figures on the form. */
export const FIGURE_ROWS = 4;

/** Names of the fields of one figure. */
export const figureFields = (row: number) =>
  ({
    value: `cijfer-${row}-waarde`,
    measure: `cijfer-${row}-wat`,
    source: `cijfer-${row}-bron`,
  }) as const;

const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const keys = () => z.preprocess(several, z.array(z.string().max(60, "invalid")).max(30, "too-large"));
const told = () => optionalText(PART_MAX).pipe(z.string().min(1, "required"));
const more = () => optionalText(PART_MAX);

/** The ten minutes: what everybody tells. */
const short = {
  title: line(160),
  storyOrganisation: line(160),
  situation: told(),
  approach: told(),
  result: told(),
};

/** The folds: who has more to tell. */
const full = {
  ...{ again: more(), steps: more(), people: more(), money: more(), partners: more(), legalFrame: more() },
  quote: optionalText(600),
  quoteBy: optionalLine(160),
  quoteAgreed: tick(),
  province: z.preprocess((value) => [value].flat()[0] || null, z.enum(PROVINCES, "invalid").nullable()),
  measures: z.preprocess(several, z.array(z.enum(MEASURES, "invalid")).max(MEASURES.length, "invalid")),
  themeIds: keys(),
  sectorIds: keys(),
};

type Form = Record<string, unknown> & { quote: string; quoteAgreed: boolean };

/** Figures out of the rows; a row without a figure but with words is not in order. */
function readFigures(form: Record<string, unknown>, context: z.RefinementCtx): Figure[] {
  const found: Figure[] = [];
  for (let row = 1; row <= FIGURE_ROWS; row += 1) {
    const names = figureFields(row);
    const read = z.object({ value: optionalLine(60), measure: optionalLine(200), source: optionalLine(200) });
    const result = read.safeParse({
      value: form[names.value],
      measure: form[names.measure],
      source: form[names.source],
    });
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        context.addIssue({ code: "custom", path: [names[path[0] as keyof typeof names]], message });
      continue;
    }
    const { value, measure, source } = result.data;
    if (!value && (measure || source))
      context.addIssue({ code: "custom", path: [names.value], message: "required" });
    else if (value && !measure)
      context.addIssue({ code: "custom", path: [names.measure], message: "required" });
    else if (value) found.push(result.data);
  }
  return found;
}

/** Nobody is quoted who did not agree. */
function agreed({ quote, quoteAgreed }: Form, context: z.RefinementCtx): void {
  if (quote && !quoteAgreed)
    context.addIssue({ code: "custom", path: ["quoteAgreed"], message: "quote-consent" });
}

function shaped<T extends Form & { storyOrganisation: string }>(form: T, context: z.RefinementCtx) {
  agreed(form, context);
  const { storyOrganisation, ...rest } = form;
  return { ...rest, organisation: storyOrganisation, figures: readFigures(form, context) };
}

/** A change to a story, by its author. */
export const StoryForm = z.looseObject({ ...short, ...full }).transform(shaped);
export type StoryInput = z.output<typeof StoryForm>;

/** As an editor writes it: a draft may still lack much, and they choose whose network it is. */
export const EditorStoryForm = z
  .looseObject({
    ...short,
    ...{ storyOrganisation: optionalLine(160), situation: more(), approach: more(), result: more() },
    ...full,
    networkId: optionalId(),
  })
  .transform(shaped);
export type EditorStoryInput = z.output<typeof EditorStoryForm>;

/** Handed in by somebody without an account. */
export const NewStoryForm = z
  .looseObject({
    formKey: formKeyField(),
    name: line(120),
    email: emailField(),
    ...short,
    ...full,
    networkId: optionalId(),
  })
  .transform(shaped);
export type NewStoryInput = z.output<typeof NewStoryForm>;

/** Why a story is not taken over, or what has to change first; the author reads it. */
export const RemarkForm = z.object({ storyRemark: optionalText(2000).pipe(z.string().min(1, "required")) });

/** The revision that an editor read before deciding on it: what was saved meanwhile is not decided on unread. */
export const SeenForm = z.object({ seen: line(40) });

/** Whom an editor asks to write or to own a story. */
export const AuthorForm = z.object({ name: line(120), email: emailField(), locale: oneOf(["nl", "en"]) });
