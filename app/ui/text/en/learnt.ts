import type { Texts } from "../catalogue";

export const learnt: Texts["learnt"] = {
  title: "What we learnt",
  lead: (network, sessions) =>
    sessions === 0
      ? network
      : sessions === 1
        ? `${network}, after 1 session.`
        : `${network}, after ${sessions} sessions.`,
  none: "There is nothing to read yet",
  noneText: "What the sessions learnt comes here, theme by theme, once it was talked about and decided.",
  contents: "The themes",
  concluded: "What we concluded",
  noConclusions: "Nothing has been concluded about it yet.",
  allSectors: "For all sectors",
  business: "For companies:",
  came: "Where it came up",
  times: (count) => (count === 1 ? "1 contribution" : `${count} contributions`),
  inSessions: (count) => (count === 1 ? "1 session" : `${count} sessions`),
  inSectors: (count) => (count === 1 ? "1 sector" : `${count} sectors`),
  inProvinces: (count) => (count === 1 ? "1 province" : `${count} provinces`),
  conclusionCount: (count) => (count === 1 ? "1 conclusion" : `${count} conclusions`),
  held: "What the thematic sessions said",
  heldOne: "What the thematic session said",
  report: "Read the report:",
  open: "Still open",
  planned: "Still planned",
  merged: (names) => `This includes what first stood under ${names}.`,
  whole: (theme) => `Everything about ${theme}`,
  retired: "Themes that have ended",
  loose: "Also concluded",
  looseText: "These conclusions do not belong to a theme yet.",
  markdown: "Download as text (Markdown)",
  print: "Print",
  link: "What we learnt",
  linkText: "Theme by theme: what we concluded, where it came up and what is still open.",
  why: {
    title: "Why this session",
    lead: "This theme came up in other sessions of the network. That is why we now talk about it together.",
    leadMore:
      "These themes came up in other sessions of the network. That is why we now talk about them together.",
    holds: "What the expert group endorsed",
    more: (theme) => `What was said about ${theme}`,
  },
  closing: {
    lead: (network) => `What ${network} concluded, theme by theme.`,
    all: "Read everything we learnt",
  },
};
