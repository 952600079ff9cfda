import { both, does, nothing, shows, type Form, type Rules } from "./policy";

const phaseForm: Form = () => ({ title: "Verdiepen", phaseKind: "ANDERE" });
const helper = { name: "Hulp", email: "groep@example.org" };

/** The space of a learning network, and the rooms of its organiser. */
export const NETWORK_POLICIES: Record<string, Rules> = {
  "networks/list": shows("public"),
  "networks/network": shows("public", {
    link: "network",
    // Who sits in its groups reads by whom an organisation is there.
    insiders: ["expert", "steering", "organiser", "administrator"],
  }),
  "networks/planning": shows("public", { link: "network" }),
  "organise-network/list": shows("organises"),
  "organise-network/new": both("administrator", () => ({ networkName: "Nieuw", template: "LDE" })),
  "organise-network/network-area": shows("organiser"),
  "organise-network/overview": shows("organiser"),
  "organise-network/details": both("organiser", () => ({ networkName: "Anders", challenge: "Iets." })),
  "organise-network/publication": { loader: "public", ...does("organiser") },
  "organise-network/publication-end": { loader: "public", ...does("organiser") },
  "organise-network/phases": both("organiser", phaseForm),
  "organise-network/phase": both("organiser", phaseForm),
  "organise-network/phase-move": does("organiser", () => ({ to: "later" })),
  "organise-network/phase-removal": both("organiser"),
  "organise-network/session-new": both("organiser", () => ({ month: "2027-03", province: "LIMBURG" })),
  "organise-network/session": both("organiser", () => ({ title: "Samen", month: "2027-03" })),
  "organise-network/session-move": does("organiser", () => ({
    ...{ month: "2027-04", sectorId: "", province: "LIMBURG" },
    ...{ "seen-month": "", "seen-sectorId": "", "seen-province": "LIMBURG" },
  })),
  "organise-network/session-event": does("organiser"),
  "organise-network/session-removal": both("organiser"),
  "organise-network/partners": both("organiser", () => ({ organisationName: "ESF", part: "FINANCIER" })),
  "organise-network/partner-removal": does("organiser"),
  "organise-network/groups": both("organiser", () => ({ groupKind: "STUURGROEP" })),
  "organise-network/core-attendance": shows("organiser"),
  "organise-network/core-attendance-csv": shows("organiser"),
  "organise-network/group": both("organiser", () => ({ title: "Een titel" })),
  "organise-network/member-new": both("organiser", () => ({ organisationName: "Manus" })),
  "organise-network/member-end": both("organiser"),
  "organise-network/roles": both("organiser", () => ({ ...helper, role: "CHECK_IN" })),
  "organise-network/reports": shows("organiser"),
  "organise-network/role-end": both("organiser", nothing, { link: "network-role" }),
};
