import { z } from "zod";
import { line } from "~/platform/http/fields";

/** What a version is kept for. */
export type VersionKind = "PAUSE" | "NAMED" | "HANDOVER" | "FROZEN" | "RESTORED" | "CORRECTED";

export const VERSION_WORDS: Record<VersionKind, string> = {
  PAUSE: "Vanzelf bewaard",
  NAMED: "Kreeg een naam",
  HANDOVER: "Iemand anders nam het schrijven over",
  FROZEN: "Bevroren",
  RESTORED: "Teruggezet",
  CORRECTED: "Gecorrigeerd",
};

export const VersionName = z.object({ name: line(100) });
export const CorrectionForm = z.object({ remark: line(300) });
