import { both, does, nothing, shows, type Rules } from "./policy";

const answer = { remark: "Scherper", translation: "", sectorId: "" };
const dueOn = "2099-01-01";
const claim = { conclusionText: "Er zijn te weinig stages.", translation: "", sectorId: "" };

/** Who may come where, of conclusions, the expert group, themes, and the trace from one to the other. */
export const VERDICT_POLICIES: Record<string, Rules> = {
  "trace/contribution": shows("said"),
  "trace/conclusion": shows("tests"),
  "trace/theme": shows("public"),
  "trace/matrix": shows("public", { link: "network" }),
  "hand-over/learnt": shows("public", { link: "network" }),
  "hand-over/learnt-markdown": shows("public", { link: "network" }),
  // No phase of thematic sessions follows, and nothing was said in the phase that there is.
  "hand-over/hand-over": both("organiser", ({ ours }) => ({ themeIds: ours.tested.theme }), { also: [409] }),
  "hand-over/loose": both(
    "organiser",
    ({ ours }) => ({ looseIds: ours.table.params.contributionId, themeId: ours.tested.theme }),
    { also: [422] },
  ),
  "hand-over/closing": both("organiser"),
  "hand-over/reopening": does("organiser"),
  "verdicts/round": shows("tests"),
  "verdicts/tested": {
    loader: "tests",
    ...does("expert", () => ({ ...answer, verdict: "BIJ_TE_STUREN" })),
  },
  "verdicts/reply": {
    loader: "tests",
    ...does("tests", () => ({ reply: "Waarom?" }), { also: [409] }),
  },
  "verdicts/outcome": {
    loader: "tests",
    ...does("decides", () => ({ outcome: "ONDERSCHREVEN" }), { also: [409] }),
  },
  "verdicts/closing": does("decides"),
  "organise-network/network-area": shows("organiser"),
  "verdicts/conclusions": shows("organiser"),
  "verdicts/conclusion-new": both(
    "organiser",
    ({ ours }) => ({ ...claim, contributionIds: ours.table.params.contributionId }),
    // What nobody let in yet is nothing to lean on.
    { also: [422] },
  ),
  "verdicts/conclusion": both("organiser", () => claim),
  "verdicts/conclusion-order": does("organiser", () => ({ to: "earlier" })),
  "verdicts/conclusion-withdrawal": both("organiser"),
  "verdicts/conclusion-sources": both(
    "organiser",
    ({ ours }) => ({ contributionIds: ours.table.params.contributionId }),
    { also: [422] },
  ),
  "verdicts/source-removal": does("organiser"),
  "verdicts/round-new": both(
    "organiser",
    ({ ours }) => ({ title: "Ronde", dueOn, conclusionIds: ours.tested.conclusionId }),
    { also: [422] },
  ),
  "verdicts/round-form": both(
    "organiser",
    ({ ours }) => ({ title: "Ronde", dueOn, conclusionIds: ours.tested.conclusionId }),
    { also: [409] },
  ),
  "verdicts/round-sending": does("organiser"),
  "themes/list": shows("organiser"),
  "themes/new": both("organiser", () => ({ themeName: "Een thema" })),
  "themes/edit": both("organiser", () => ({ themeName: "Een thema" })),
  "themes/merge": both("organiser", () => ({ into: "geen" }), { also: [422] }),
  "themes/split": both(
    "organiser",
    ({ ours }) => ({ themeName: "Een thema", conclusionIds: ours.tested.conclusionId }),
    { also: [422] },
  ),
  "themes/feeding": does("organiser", ({ ours }) => ({ conclusionId: ours.tested.conclusionId })),
  "themes/feeding-end": does("organiser", nothing, { also: [404] }),
  "themes/retirement": does("organiser"),
  "themes/restoration": does("organiser"),
};
