import { fileTypeFromBuffer } from "file-type";
import { Invalid } from "~/platform/errors";
import { contentsOf, unpack } from "~/platform/unpack.server";
import { endings, MOST_BYTES, type FileKind } from "../file";
import { endingOf } from "../file-name";

/** What a document says it holds, unpacked: slides full of photographs fit, a bomb does not. */
const MOST_UNPACKED = 400_000_000;
/** No text packs better than this; what does, is made to grow. */
const MOST_GROWTH = 200;

const BY_MIME: Record<string, FileKind> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
};

/**
 * What a file is, by its bytes; its name must say the same.
 * @param among what may be brought in here.
 * @throws Invalid at `file`.
 */
export async function inspect(
  bytes: Uint8Array,
  name: string,
  among: readonly FileKind[],
): Promise<FileKind> {
  if (bytes.length === 0) throw new Invalid({ file: "file-empty" });
  if (bytes.length > MOST_BYTES) throw new Invalid({ file: "file-too-large" });
  const kind = startsAsZip(bytes) ? officeKind(bytes) : await plainKind(bytes, among);
  if (!kind || !among.includes(kind)) throw new Invalid({ file: "file-kind" });
  if (!endings[kind].includes(endingOf(name))) throw new Invalid({ file: "file-ending" });
  return kind;
}

const startsAsZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Of files that say in their first bytes what they are. */
async function plainKind(bytes: Uint8Array, among: readonly FileKind[]): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined);
  // What an iPhone makes, unless a page asks for another kind: our library does not read it, and says what to do.
  if (among.includes("jpeg") && found && /^image\/hei[cf]/.test(found.mime))
    throw new Invalid({ file: "picture-heic" });
  return (found && BY_MIME[found.mime]) ?? null;
}

/** Of documents that are zip files: what the document says of its main part. */
function officeKind(bytes: Uint8Array): FileKind | null {
  try {
    const parts = contentsOf(bytes);
    const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
    if (unpacked > MOST_UNPACKED || unpacked > bytes.length * MOST_GROWTH)
      throw new Invalid({ file: "file-grows" });
    if (parts.some(({ name }) => /vbaProject|\.(?:exe|js|vbs|bat|cmd|ps1)$/i.test(name)))
      throw new Invalid({ file: "file-macros" });
    const told = unpack(bytes, (name) => name === "[Content_Types].xml" || name === "mimetype");
    return kindTold(
      told.get("[Content_Types].xml")?.toString("utf8") ?? "",
      told.get("mimetype")?.toString("latin1").trim() ?? "",
    );
  } catch (error) {
    throw inWords(error);
  }
}

function kindTold(types: string, mime: string): FileKind | null {
  if (/macroEnabled/i.test(types)) throw new Invalid({ file: "file-macros" });
  if (types.includes("wordprocessingml.document.main+xml")) return "docx";
  if (types.includes("presentationml.presentation.main+xml")) return "pptx";
  if (mime === "application/vnd.oasis.opendocument.text") return "odt";
  if (mime === "application/vnd.oasis.opendocument.presentation") return "odp";
  return null;
}

const WORDS: Record<string, string> = {
  "document-broken": "file-broken",
  "document-locked": "file-locked",
  "document-too-large": "file-grows",
};

function inWords(error: unknown): unknown {
  const code = error instanceof Invalid ? WORDS[error.fields.file ?? ""] : undefined;
  return code ? new Invalid({ file: code }) : error;
}
