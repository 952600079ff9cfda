import { z } from "zod";
import { idField, line, optionalLine, optionalText } from "~/platform/http/fields";

const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const conclusions = z.array(z.uuid("invalid")).max(100, "too-large");
const names = { themeName: line(80), nameEn: optionalLine(80), description: optionalText(2000) };
/** A field called `name` is somebody's own, also in what is said when it is empty. */
const named = <T extends { themeName: string }>({ themeName, ...rest }: T) => ({ ...rest, name: themeName });

/** A theme, and the conclusions that it begins with. */
export const NewThemeForm = z
  .object({ ...names, conclusionIds: z.preprocess(several, conclusions) })
  .transform(named);
export const ThemeForm = z.object(names).transform(named);
export const FeedForm = z.object({ conclusionId: idField() });
export const MergeForm = z.object({ into: line(60) });
export const SplitForm = z
  .object({
    themeName: line(80),
    nameEn: optionalLine(80),
    conclusionIds: z.preprocess(several, conclusions.min(1, "required")),
  })
  .transform(named);

export type NewThemeInput = z.output<typeof NewThemeForm>;
export type ThemeInput = z.output<typeof ThemeForm>;
export type SplitInput = z.output<typeof SplitForm>;
