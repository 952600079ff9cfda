import type { z } from "zod";
import { Invalid } from "../errors";
import { parseValues, readUpload } from "./form.server";
import { inUploadTurn } from "./upload-turns.server";

/** What stands around a file in a form is more than nothing. */
const AROUND = 200_000;
const AT_FILE: Record<string, string> = { "too-large": "file-too-large", "too-slow": "file-too-slow" };

type Sent = { file: Uint8Array | null; fileName: string };

/**
 * Reads a form with a file in its field `file`, and hands both on. Waits for no turn: when too many send a file at
 * once, this one is refused before it is read.
 * @param most bytes of the file.
 * @throws Invalid; what is wrong with the form as a whole is wrong with the file. Conflict `too-many-uploads`.
 */
export async function withFileForm<S extends z.ZodType, T>(
  request: Request,
  { schema, most }: { schema: S; most: number },
  work: (input: z.output<S>, upload: Sent) => Promise<T>,
): Promise<T> {
  return inUploadTurn(async () => {
    const { values, file, fileName } = await readUpload(request, "file", most + AROUND).catch(atFile);
    return work(parseValues(values, schema), { file, fileName });
  });
}

function atFile(error: unknown): never {
  const code = error instanceof Invalid ? AT_FILE[error.fields.form ?? ""] : undefined;
  throw code ? new Invalid({ file: code }) : error;
}
