import { z } from "zod";
import { line, oneOf, optionalLine } from "~/platform/http/fields";
import { VISIBILITIES } from "./file";

/** What comes along with a file. */
export const NewFileForm = z.object({ title: optionalLine(160), visibility: oneOf(VISIBILITIES) });
export type NewFileInput = z.output<typeof NewFileForm>;

export const FileForm = z.object({ title: line(160), visibility: oneOf(VISIBILITIES) });
export type FileInput = z.output<typeof FileForm>;
