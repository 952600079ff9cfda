/** What events are, for server and browser alike: kinds, provinces, and their names in both languages. */

export { PROVINCES, provinceLabels, type ProvinceName } from "~/domain/vocabulary/province";

export const EVENT_KINDS = [
  "REGIONALE_SESSIE",
  "THEMATISCHE_SESSIE",
  "SLOTEVENT",
  "INSPIRATIEDAG",
  "KICK_OFF",
  "DENK_EN_DEELDAG",
  "LANCEERSESSIE",
] as const;
export type EventKindName = (typeof EVENT_KINDS)[number];

export const ITEM_KINDS = [
  "WELKOM",
  "TOELICHTING",
  "WORKSHOP",
  "GETUIGENIS",
  "PANEL",
  "FOCUSGROEP",
  "NETWERKMOMENT",
  "PAUZE",
] as const;
export type ItemKindName = (typeof ITEM_KINDS)[number];

type Labels<Name extends string> = Record<"nl" | "en", Record<Name, string>>;

export const eventKindLabels: Labels<EventKindName> = {
  nl: {
    REGIONALE_SESSIE: "Regionale sessie",
    THEMATISCHE_SESSIE: "Thematische sessie",
    SLOTEVENT: "Slotevent",
    INSPIRATIEDAG: "Inspiratiedag",
    KICK_OFF: "Kick-off",
    DENK_EN_DEELDAG: "Denk- en deeldag",
    LANCEERSESSIE: "Lanceersessie",
  },
  en: {
    REGIONALE_SESSIE: "Regional session",
    THEMATISCHE_SESSIE: "Thematic session",
    SLOTEVENT: "Closing event",
    INSPIRATIEDAG: "Inspiration day",
    KICK_OFF: "Kick-off",
    DENK_EN_DEELDAG: "Thinking and sharing day",
    LANCEERSESSIE: "Launch session",
  },
};

export const itemKindLabels: Labels<ItemKindName> = {
  nl: {
    WELKOM: "Welkom",
    TOELICHTING: "Toelichting",
    WORKSHOP: "Workshop",
    GETUIGENIS: "Getuigenis",
    PANEL: "Panel",
    FOCUSGROEP: "Focusgroep",
    NETWERKMOMENT: "Netwerkmoment",
    PAUZE: "Pauze",
  },
  en: {
    WELKOM: "Welcome",
    TOELICHTING: "Explanation",
    WORKSHOP: "Workshop",
    GETUIGENIS: "Testimony",
    PANEL: "Panel",
    FOCUSGROEP: "Focus group",
    NETWERKMOMENT: "Networking",
    PAUZE: "Break",
  },
};
