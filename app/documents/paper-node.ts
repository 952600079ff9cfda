/**
 * A piece of formatted text as plain data; the types are those of the live notes. A mark `citation` beside a link says
 * that its text is a small number, and in `label` what it stands for.
 */
export type PaperNode = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: PaperNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** The address of a link in full; null when there is none, or when it leads to a place that a file does not have. */
export function addressOf(piece: PaperNode, origin: string): string | null {
  const href = piece.marks?.find((mark) => mark.type === "link")?.attrs?.href;
  if (typeof href !== "string" || href.startsWith("#")) return null;
  const whole = href.startsWith("/") ? origin + href : href;
  // A file's format has no other signs in an address than these.
  return whole.replace(/\p{Cs}/gu, "").replace(/[^!-~]/gu, encodeURIComponent);
}

/** What a small number stands for; null for any other text. */
export function citationOf(piece: PaperNode): string | null {
  const label = piece.marks?.find((mark) => mark.type === "citation")?.attrs?.label;
  return typeof label === "string" ? label : null;
}

export const hasMark = (piece: PaperNode, type: string) =>
  piece.marks?.some((mark) => mark.type === type) ?? false;

/** 1, 2 or 3, whatever stands there. */
export const headingLevel = ({ attrs }: PaperNode): 1 | 2 | 3 =>
  Math.min(Math.max(Math.round(Number(attrs?.level)) || 1, 1), 3) as 1 | 2 | 3;
