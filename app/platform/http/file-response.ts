/** Characters that no file system takes, that end a header, or that one does not see. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}"\\/:*?<>|%]/gu;
const MAX_NAME = 120;

/**
 * The Content-Disposition of a file to keep: a plain name for old programs, and the real one as RFC 5987 wants it.
 * @param name may hold anything, a person's name for instance.
 * @param how "inline" for a picture that a page shows.
 */
export function attachment(name: string, how: "attachment" | "inline" = "attachment"): string {
  const [, stem = "", extension = ""] = /^(.*?)(\.[a-z0-9]{1,5})?$/su.exec(name)!;
  const fit = stem
    .normalize("NFC")
    .replace(UNFIT, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[.\s]+/, "");
  const whole = (Array.from(fit).slice(0, MAX_NAME).join("").trim() || "netwerf") + extension;
  const plain = whole
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/g, "_")
    .replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A PDF with persons in it: to keep, and in no cache. */
export function pdfResponse(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(file.length),
      "content-disposition": attachment(name),
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
}
