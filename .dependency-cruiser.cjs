// The import law. `mayUse` is the only place where domain-to-domain arrows are drawn (docs/decisions/0005).
const mayUse = {
  activity: [],
  vocabulary: ["activity"],
  people: ["activity", "vocabulary"],
  finding: [],
  networks: ["activity", "people", "vocabulary", "finding"],
  events: ["activity", "people", "vocabulary", "finding", "networks"],
  files: ["activity", "people", "finding", "networks", "events"],
  registrations: ["activity", "people", "networks", "events"],
  "focus-groups": ["activity", "people", "vocabulary", "finding", "events", "registrations"],
  reports: [
    "activity",
    "people",
    "vocabulary",
    "finding",
    "networks",
    "events",
    "registrations",
    "focus-groups",
  ],
  knowledge: [
    "activity",
    "people",
    "vocabulary",
    "finding",
    "networks",
    "events",
    "focus-groups",
    "reports",
    "files",
  ],
  surveys: ["activity", "people", "vocabulary", "networks", "events", "registrations"],
  dossiers: [
    "activity",
    "people",
    "vocabulary",
    "networks",
    "events",
    "reports",
    "knowledge",
    "surveys",
    "files",
  ],
};

const EDGES = "routes|realtime|mail|search|api";
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const arrows = Object.entries(mayUse).map(([domain, may]) =>
  forbid(
    `arrow-${domain}`,
    `${domain} may use only: ${may.join(", ") || "nothing"}`,
    { path: `^app/domain/${domain}/` },
    { path: "^app/domain/", pathNot: [domain, ...may].map((room) => `^app/domain/${room}/`) },
  ),
);

module.exports = {
  forbidden: [
    ...arrows,
    forbid(
      "unlisted-domain",
      "add the folder to mayUse first",
      { path: "^app/domain/", pathNot: Object.keys(mayUse).map((domain) => `^app/domain/${domain}/`) },
      {},
    ),
    forbid(
      "inside-is-private",
      "files under inside/ belong to their own domain",
      { path: "^app/domain/([^/]+)/" },
      { path: "^app/domain/[^/]+/inside/", pathNot: "^app/domain/$1/inside/" },
    ),
    forbid(
      "inside-is-private-to-edges",
      "edges use what stands at the top of a domain",
      { path: "^app/", pathNot: "^app/domain/" },
      { path: "^app/domain/[^/]+/inside/" },
    ),
    forbid(
      "domain-knows-no-edge",
      "",
      { path: "^app/domain/" },
      { path: `^app/(${EDGES})/|^app/(boot|entry|jobs)|^server\\.ts$` },
    ),
    forbid(
      "domain-knows-no-framework",
      "",
      { path: "^app/domain/", pathNot: "/ui/" },
      {
        path: "node_modules/(react|react-dom|react-router|@remix-run|@react-router|socket\\.io|express|nodemailer)/",
      },
    ),
    forbid(
      "platform-is-the-floor",
      "platform uses nothing of ours",
      { path: "^app/platform/" },
      { path: "^app/", pathNot: "^app/platform/" },
    ),
    forbid("ui-knows-no-domain", "", { path: "^app/ui/" }, { path: `^app/(domain|documents|${EDGES})/` }),
    forbid(
      "documents-take-plain-data",
      "documents use only ui and platform",
      { path: "^app/documents/" },
      { path: `^app/(domain|${EDGES})/` },
    ),
    forbid(
      "browser-code-stays-in-browser",
      "",
      { path: "^app/(ui|domain)/", pathNot: "\\.server\\.tsx?$" },
      { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "edges-leave-the-database-alone",
      "",
      { path: `^app/(${EDGES})/` },
      { path: "^app/platform/(db\\.server\\.ts$|prisma/)|node_modules/@prisma/client/" },
    ),
    forbid(
      "one-prisma-door",
      "only platform/db.server.ts opens the client",
      { path: "^app/", pathNot: "^app/platform/" },
      { path: "node_modules/@prisma/client/|^app/platform/prisma/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "edges-do-not-lean-on-each-other",
      "",
      { path: `^app/(${EDGES})/` },
      { path: `^app/(${EDGES})/`, pathNot: "^app/$1/" },
    ),
    forbid(
      "routes-do-not-share",
      "what two areas share belongs in ui, a domain's ui, or handle.server.ts",
      { path: "^app/routes/([^/]+)/" },
      { path: "^app/routes/[^/]+/", pathNot: "^app/routes/$1/" },
    ),
    forbid(
      "server-ts-is-a-shell",
      "load app code through the build",
      { path: "^server\\.ts$" },
      { path: "^app/", dependencyTypesNot: ["type-only"] },
    ),
    forbid("no-tests-in-app", "", { path: "^app/" }, { path: "^tests/" }),
    forbid("no-cycles", "", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    forbid(
      "no-unresolvable",
      "",
      { path: "^(app|tests)/" },
      { couldNotResolve: true, pathNot: "^virtual:|[.]wasm[?]url$" },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/platform/prisma/|^tests/architecture/planted/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
    },
  },
};
