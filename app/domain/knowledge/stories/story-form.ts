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

const PART_MAX = 5000;
/** Figures that one story can have. */
export const MOST_FIGURES = 12;

/** Names of the fields of one figure; the first row is 0. */
export const figureFields = (row: number) =>
  ({
    value: `figures.${row}.value`,
    measure: `figures.${row}.measure`,
    source: `figures.${row}.source`,
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

/** A figure is of something; a row of which only that was filled in is not in order. */
const FigureRow = z
  .object({ value: optionalLine(60), measure: optionalLine(200), source: optionalLine(200) })
  .superRefine(({ value, measure, source }, context) => {
    if (!value && (measure || source))
      context.addIssue({ code: "custom", path: ["value"], message: "required" });
    if (value && !measure) context.addIssue({ code: "custom", path: ["measure"], message: "required" });
  });

const figures = z.array(FigureRow).transform((rows) => rows.filter(({ value }) => value !== ""));

/** The rows of figures as one list, each at its own place, so that what is wrong is said at its field. */
function withFigures(form: unknown): unknown {
  const values = form as Record<string, unknown>;
  const rows = Array.from({ length: MOST_FIGURES }, (_, row) => {
    const { value, measure, source } = figureFields(row);
    return { value: values[value], measure: values[measure], source: values[source] };
  });
  return { ...values, figures: rows };
}

/** Nobody is quoted who did not agree. */
const hasAgreed = ({ quote, quoteAgreed }: { quote: string; quoteAgreed: boolean }) =>
  quote === "" || quoteAgreed;
const NOT_AGREED = { path: ["quoteAgreed"], error: "quote-consent" };

const named = <T extends { storyOrganisation: string }>({ storyOrganisation, ...rest }: T) => ({
  ...rest,
  organisation: storyOrganisation,
});

/** A change to a story, by its author. */
export const StoryForm = z.preprocess(
  withFigures,
  z
    .object({ ...short, ...full, figures })
    .refine(hasAgreed, NOT_AGREED)
    .transform(named),
);
export type StoryInput = z.output<typeof StoryForm>;

/** As an editor writes it: a draft may still lack much, and they choose whose network it is. */
export const EditorStoryForm = z.preprocess(
  withFigures,
  z
    .object({
      ...short,
      ...{ storyOrganisation: optionalLine(160), situation: more(), approach: more(), result: more() },
      ...full,
      figures,
      networkId: optionalId(),
    })
    .refine(hasAgreed, NOT_AGREED)
    .transform(named),
);
export type EditorStoryInput = z.output<typeof EditorStoryForm>;

/** Handed in by somebody without an account. */
export const NewStoryForm = z.preprocess(
  withFigures,
  z
    .object({
      formKey: formKeyField(),
      name: line(120),
      email: emailField(),
      ...short,
      ...full,
      figures,
      networkId: optionalId(),
    })
    .refine(hasAgreed, NOT_AGREED)
    .transform(named),
);
export type NewStoryInput = z.output<typeof NewStoryForm>;

/** Why a story is not taken over, or what has to change first; the author reads it. */
export const RemarkForm = z.object({ storyRemark: optionalText(2000).pipe(z.string().min(1, "required")) });

/** When the words were saved that somebody read: what was saved meanwhile is not decided on unread, nor written over. */
export const SeenForm = z.object({ seen: line(40) });

/** Whom an editor asks to write or to own a story. */
export const AuthorForm = z.object({ name: line(120), email: emailField(), locale: oneOf(["nl", "en"]) });
export type AuthorInput = z.output<typeof AuthorForm>;
