import type { Locale } from "~/ui/locale";

/** What may be brought in, by what its bytes are. Nothing else is kept. */
export const FILE_KINDS = ["pdf", "docx", "pptx", "odt", "odp", "png", "jpeg", "webp"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Shown in a page, where others are only to be kept. */
export const PICTURE_KINDS = ["png", "jpeg", "webp"] as const satisfies readonly FileKind[];
export const DOCUMENT_KINDS = ["pdf", "docx", "pptx", "odt", "odp"] as const satisfies readonly FileKind[];

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
const OFFICE = "application/vnd.openxmlformats-officedocument";

export const mediaTypes: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: `${OFFICE}.wordprocessingml.document`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: `${OPEN_DOCUMENT}.text`,
  odp: `${OPEN_DOCUMENT}.presentation`,
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** How the name of such a file ends. */
export const endings: Record<FileKind, readonly string[]> = {
  ...{ pdf: ["pdf"], docx: ["docx"], pptx: ["pptx"], odt: ["odt"], odp: ["odp"] },
  ...{ png: ["png"], jpeg: ["jpg", "jpeg"], webp: ["webp"] },
};

export const isPicture = (kind: FileKind): boolean => (PICTURE_KINDS as readonly string[]).includes(kind);

/** Of a file that we keep. */
export function kindOf(mediaType: string): FileKind {
  const kind = FILE_KINDS.find((one) => mediaTypes[one] === mediaType);
  if (!kind) throw new Error(`no file of ours: ${mediaType}`);
  return kind;
}

const kindLabels: Record<Locale, Record<FileKind, string>> = {
  nl: {
    ...{ pdf: "Pdf", docx: "Word", pptx: "PowerPoint", odt: "OpenDocument-tekst" },
    ...{ odp: "OpenDocument-presentatie", png: "Foto", jpeg: "Foto", webp: "Foto" },
  },
  en: {
    ...{ pdf: "PDF", docx: "Word", pptx: "PowerPoint", odt: "OpenDocument text" },
    ...{ odp: "OpenDocument presentation", png: "Picture", jpeg: "Picture", webp: "Picture" },
  },
};

export const kindLabel = (mediaType: string, locale: Locale = "nl"): string =>
  kindLabels[locale][kindOf(mediaType)];

export const VISIBILITIES = ["ALL", "NETWORK", "ORGANISERS"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const visibilityLabels: Record<Visibility, { label: string; hint: string }> = {
  ALL: { label: "Iedereen", hint: "Staat op de pagina van het evenement, zodra dat online is." },
  NETWORK: { label: "Het netwerk", hint: "Wie lid is, of een andere rol heeft in het netwerk." },
  ORGANISERS: { label: "Alleen de organisatoren", hint: "Van dit evenement en van het netwerk." },
};

export type TextState = "WAITING" | "READ" | "NO_TEXT" | "UNREADABLE";

export const textStateLabels: Record<TextState, { label: string; tone: "good" | "plain" | "warn" }> = {
  WAITING: { label: "Wordt gelezen", tone: "plain" },
  READ: { label: "Doorzoekbaar", tone: "good" },
  NO_TEXT: { label: "Geen tekst", tone: "plain" },
  UNREADABLE: { label: "Niet doorzoekbaar", tone: "warn" },
};

/** Bytes of one file. */
export const MOST_BYTES = 25_000_000;
/** Of what hangs on one event. */
export const MOST_FILES = 100;
export const MOST_BYTES_TOGETHER = 500_000_000;

/** Where one gets the file. The name is for who keeps it; which file it is, the id says. */
export const filePath = ({ id, fileName }: { id: string; fileName: string }): string =>
  `/bestanden/${id}/${encodeURIComponent(fileName)}`;

/** 1.234.567 → "1,2 MB" */
export function sizeWords(bytes: number, locale: Locale = "nl"): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [bytes / 1000, "kB"];
  const digits = value < 10 ? 1 : 0;
  const words = new Intl.NumberFormat(locale === "nl" ? "nl-BE" : "en-GB", { maximumFractionDigits: digits });
  return `${words.format(Math.max(value, 0.1))}\u00a0${unit}`;
}
