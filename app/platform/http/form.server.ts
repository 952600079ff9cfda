import type { z } from "zod";
import { Invalid, type FieldErrors } from "../errors";

/** Form fields as text, the way they are shown again: repeated names become a list. */
export type FormValues = Record<string, string | string[]>;

const submitted = new WeakMap<Request, FormValues>();

/** What was filled in on this request's form, so that nobody types it twice; empty before readForm. */
export function submittedValues(request: Request): FormValues {
  return submitted.get(request) ?? {};
}

const MAX_FIELDS = 600;
const MAX_BYTES = 1_000_000;
/** The server itself closes a connection after a minute, without a word. */
const SLOWEST_MS = 50_000;
/** Names that would reach the prototype of a plain object. */
const FORBIDDEN = /(^|[.[])(__proto__|constructor|prototype)($|[.[\]])/;

/** Reads a posted form. @throws Invalid when it is too large to be one of ours, or no form at all. */
export async function readForm(request: Request): Promise<FormValues> {
  return (await readUpload(request)).values;
}

/**
 * Reads a posted form that may bring a file.
 * @param fileField name of the field with the file; files in other fields are passed over.
 * @param mostBytes a form with a large file may be larger than others.
 * @returns the fields, the bytes of the file (null when none was chosen), and what it is called.
 * @throws Invalid when it is too large to be one of ours, or takes too long to arrive.
 */
export async function readUpload(
  request: Request,
  fileField?: string,
  mostBytes = MAX_BYTES,
): Promise<{ values: FormValues; file: Uint8Array | null; fileName: string }> {
  const form = await formIn(request, await bodyOf(request, mostBytes));
  const values: FormValues = Object.create(null) as FormValues;
  let count = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string" || FORBIDDEN.test(name)) continue;
    if ((count += 1) > MAX_FIELDS) throw new Invalid({ form: "too-large" });
    const clean = value.replaceAll("\0", "").replaceAll("\r\n", "\n");
    const before = values[name];
    values[name] =
      before === undefined ? clean : Array.isArray(before) ? [...before, clean] : [before, clean];
  }
  submitted.set(request, { ...values });
  const file = fileField === undefined ? null : form.get(fileField);
  // A file field that was left empty is sent as a file without bytes.
  if (!(file instanceof Blob) || file.size === 0) return { values, file: null, fileName: "" };
  // To show, never to open: without what would break a line or the database. Its end says what it is.
  const fileName = file instanceof File ? file.name.slice(-200).replace(/[\p{C}]/gu, "") : "";
  return { values, file: new Uint8Array(await file.arrayBuffer()), fileName };
}

/**
 * The whole body, as long as it is not too large: a sender need not say beforehand how much is to come. What takes
 * longer than a form may is turned down while there is still somebody to tell.
 */
async function bodyOf(request: Request, most: number): Promise<Uint8Array[]> {
  const tooLarge = new Invalid({ form: "too-large" });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge;
  const chunks: Uint8Array[] = [];
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return chunks;
  let late: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, refuse) => {
    late = setTimeout(() => refuse(new Invalid({ form: "too-slow" })), SLOWEST_MS);
  });
  try {
    let size = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), tooSlow]);
      if (done) return chunks;
      size += value.length;
      if (size > most) throw tooLarge;
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(late);
  }
}

async function formIn({ headers }: Request, body: Uint8Array[]): Promise<FormData> {
  const type = headers.get("content-type");
  try {
    return await new Response(
      Buffer.concat(body),
      type ? { headers: { "content-type": type } } : {},
    ).formData();
  } catch {
    throw new Invalid({ form: "invalid" });
  }
}

/**
 * Reads a posted form and checks it. Field errors carry codes (`required`, `email`, …), not texts.
 * @throws Invalid, which the edge turns into the form, filled in again, with a message at each field.
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const values = await readForm(request);
  return parseValues(values, schema);
}

/** As parseForm, for values that were read before. */
export function parseValues<S extends z.ZodType>(values: FormValues, schema: S): z.output<S> {
  const result = schema.safeParse({ ...values });
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join(".") || "form"] ??= errorCode(issue);
  throw new Invalid(fields);
}

/** Our own codes are words without spaces; Zod's own English sentences become a code by their kind. */
function errorCode(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9-]*$/.test(issue.message)) return issue.message;
  if (issue.code === "too_big") return "too-long";
  if (issue.code === "too_small" || issue.code === "invalid_type") return "required";
  return "invalid";
}
