import { z } from "zod";
import { MEASURES } from "~/domain/vocabulary/measure";
import {
  isRealDay,
  line,
  oneOf,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  optionalWholeNumber,
  wholeNumber,
} from "~/platform/http/fields";

/** Who has a duty, in the order in which a figure shows them. */
export const DUTY_BEARERS = ["WERKNEMER", "WERKGEVER", "BEGELEIDER", "VDAB", "OVERHEID"] as const;
export type DutyBearerName = (typeof DUTY_BEARERS)[number];

export const bearerLabels: Record<"nl" | "en", Record<DutyBearerName, string>> = {
  nl: {
    WERKNEMER: "Werknemer",
    WERKGEVER: "Werkgever",
    BEGELEIDER: "Begeleider",
    VDAB: "VDAB",
    OVERHEID: "Vlaamse overheid",
  },
  en: {
    WERKNEMER: "Employee",
    WERKGEVER: "Employer",
    BEGELEIDER: "Coach",
    VDAB: "VDAB (employment service)",
    OVERHEID: "Flemish government",
  },
};

/** What somebody has to do, counted in months since the start of a traject; `ArticleDuty` in the schema. */
export type Duty = {
  bearer: DutyBearerName;
  text: string;
  fromMonth: number;
  /** Null: at one moment. */
  untilMonth: number | null;
  /** Returns every so many months, the last one included. */
  everyMonths: number | null;
};

export const MAX_DUTIES = 20;
const MAX_MONTH = 240;

/** Form field names of the n-th duty, counted from 1. */
export const dutyFields = (n: number) => ({
  bearer: `plicht-wie-${n}`,
  text: `plicht-tekst-${n}`,
  fromMonth: `plicht-van-${n}`,
  untilMonth: `plicht-tot-${n}`,
  everyMonths: `plicht-elke-${n}`,
});

const DutyRow = z
  .object({
    bearer: oneOf(DUTY_BEARERS),
    text: line(300),
    fromMonth: wholeNumber(0, MAX_MONTH),
    untilMonth: optionalWholeNumber(0, MAX_MONTH),
    everyMonths: optionalWholeNumber(1, MAX_MONTH),
  })
  .superRefine(({ fromMonth, untilMonth, everyMonths }, context) => {
    const wrong = (message: string) => context.addIssue({ code: "custom", path: ["untilMonth"], message });
    if (untilMonth !== null && untilMonth <= fromMonth) wrong("before-start");
    if (untilMonth === null && everyMonths !== null) wrong("required");
  });

/** An address elsewhere, or nothing. */
export const optionalUrl = () =>
  optionalLine(500).refine((text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text), "url");

const day = () => line(10).refine(isRealDay, "day");

/** Any number of these, each once; one ticked box comes as a text. */
const ticked = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((value) => [...new Set([value ?? []].flat())], z.array(one, "invalid").max(most, "too-large"));

/** What the words of a reference page are. */
const content = {
  title: line(160),
  summary: optionalText(600),
  body: optionalText(60_000),
  validAsOf: day(),
  checkBy: optionalDay(),
  source: optionalLine(300),
  sourceUrl: optionalUrl(),
  contactCardId: optionalId(),
  measures: ticked(z.enum(MEASURES), MEASURES.length),
  themeIds: ticked(z.string().max(100), 20),
  /** The number of the version that was changed. */
  seen: wholeNumber(1, 100_000),
  /** What changed since the version before. */
  remark: line(300),
};

/** The words and duties of a reference page, with what changed. */
export const ArticleForm = z.looseObject(content).transform((form, context) => {
  const { title, summary, body, validAsOf, checkBy, source, sourceUrl, contactCardId } = form;
  const { measures, themeIds, seen, remark } = form;
  if (checkBy !== null && checkBy <= validAsOf)
    context.addIssue({ code: "custom", path: ["checkBy"], message: "before-start" });
  const duties = readDuties(form, context);
  const text = { title, summary, body, validAsOf, checkBy, source, sourceUrl, contactCardId };
  return { ...text, measures, themeIds, seen, remark, duties };
});
export type ArticleInput = z.output<typeof ArticleForm>;

/** A new page: its title, and whose it is. */
export const NewArticleForm = z.object({ title: line(160), networkId: optionalId() });
export type NewArticleInput = z.output<typeof NewArticleForm>;

/** The rows of which something was filled in, in their order; an emptied row takes a duty away. */
function readDuties(values: Record<string, unknown>, context: z.RefinementCtx): Duty[] {
  const found: Duty[] = [];
  for (let n = 1; n <= MAX_DUTIES; n += 1) {
    const names = dutyFields(n);
    const typed = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, values[name]]));
    const { bearer: _chosen, ...written } = typed;
    if (Object.values(written).every((value) => String(value ?? "").trim() === "")) continue;
    const result = DutyRow.safeParse(typed);
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

/** The duties that a form holds as far as they make sense, for a first look at the figure. */
export function dutiesIn(values: Record<string, unknown>): Duty[] {
  return Array.from({ length: MAX_DUTIES }, (_, i) => dutyFields(i + 1)).flatMap((names) => {
    const typed = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, values[name]]));
    const result = DutyRow.safeParse(typed);
    return result.success ? [result.data] : [];
  });
}

/**
 * Whether the day by which somebody had to look at a page is over.
 * @param today at midnight UTC, as the database keeps a day.
 */
export const isOverdue = (checkBy: Date | null, today: Date) => checkBy !== null && checkBy < today;
