import type { Block, DocumentText } from "../blocks";
import { isoDay, MONTHS, namedDays } from "./days";
import { bare, capital, found, listed, type Found, type Rule } from "./rule";

const under = ({ blocks }: DocumentText, heading: RegExp): Block[] =>
  blocks.filter((block) => block.kind !== "heading" && heading.test(block.under));

/** Which phase an item of a plan tells of. */
const PHASES: [string, string, RegExp][] = [
  ["REGIONALE_SESSIES", "Regionale sessies", /^.{0,40}\bregionale sessies\b/i],
  ["THEMATISCHE_SESSIES", "Thematische sessies", /^.{0,40}\bthematische sessies\b/i],
  ["SLOTEVENT", "Slotevent", /^.{0,40}\bslotevent\b/i],
];

/** The challenge, what stands in its way, and the approach. */
export const challenge: Rule = (text) => {
  const joined = (blocks: Block[]) => blocks.map((block) => block.text).join("\n\n");
  const problem = joined(under(text, /^uitdaging\b/i));
  const approach = under(text, /^(?:plan van )?aanpak\b/i);
  const passage = joined(approach);
  const plan = approach.map(({ kind, text: words }) => (kind === "item" ? `- ${words}` : words)).join("\n\n");
  const hindering = text.sentences.flatMap(({ text: passage }) => {
    const [, words = ""] = /\bfactoren die .*?belemmert,\s+is\s+(.+?)\.$/i.exec(passage) ?? [];
    return words ? [found({ kind: "hindering", values: { text: capital(words) }, passage })] : [];
  });
  return [
    ...(problem ? [found({ kind: "challenge", values: { text: problem }, passage: problem })] : []),
    ...hindering,
    ...(plan ? [found({ kind: "approach", values: { text: plan }, passage })] : []),
  ];
};

/** The phases of a plan; the first day and the rhythm where it tells them. */
export const phases: Rule = (text) => {
  const announced = text.blocks.some((block) => /\bfases?:?$/i.test(block.text));
  if (!announced) return [];
  return text.blocks.flatMap((block) => {
    const [kind, title] =
      (block.kind === "item" && PHASES.find(([, , words]) => words.test(block.text))) || [];
    if (!kind || !title) return [];
    const when =
      kind === "REGIONALE_SESSIES" ? regionalTimes(text) : { startsOn: "", endsOn: "", rhythm: "" };
    return [
      found({
        kind: "phase",
        values: { phaseKind: kind, title, goal: block.text, ...when },
        passage: block.text,
      }),
    ];
  });
};

function regionalTimes(text: DocumentText) {
  const start = text.sentences.find((sentence) =>
    /\bstartschot\b.*\bregionale sessies\b/i.test(sentence.text),
  );
  const [day] = namedDays(start?.text ?? "");
  const rhythm = text.sentences.find((sentence) => /\belke maand\b/i.test(sentence.text))?.text ?? "";
  const [, month = "", year = ""] =
    new RegExp(`tot en met (${MONTHS.join("|")}) (\\d{4})`, "i").exec(rhythm) ?? [];
  const last = MONTHS.indexOf(month.toLowerCase()) + 1;
  return {
    startsOn: (day?.year && isoDay(day.year, day.month, day.day)) || "",
    endsOn: last > 0 ? new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10) : "",
    rhythm,
  };
}

/** A session per sector that a plan names; the month only where the plan ties it to the sector. */
export const sessions: Rule = (text) => {
  const start = namedDays(text.sentences.find(({ text: one }) => /\bstartschot\b/i.test(one))?.text ?? "")[0];
  return text.sentences.flatMap(({ text: passage }): Found[] => {
    const session = (name: string, month: string) =>
      found({ kind: "session", values: { name: capital(name.trim()), sectorId: "", month }, passage });
    const [, first] = /\beerste bijeenkomst\b.*?\bde (.+?) sector behandelen\b/i.exec(passage) ?? [];
    if (first) {
      const month = start?.year ? `${start.year}-${String(start.month).padStart(2, "0")}` : "";
      return [
        {
          ...session(first, month),
          ...(month ? { sure: "derived", why: "De maand is die van de eerste sessie." } : {}),
        },
      ];
    }
    const [, list] = /\bte behandelen sectoren zijn\b(?:,[^;:]*[;:]|:)?\s*(.+?)\.?$/i.exec(passage) ?? [];
    // Parts with a comma between them: "lokale besturen en overheden" is one sector.
    const parts = list?.split(/\s*,\s*/).flatMap((part) => part.split(/\s+en\s+ten\s?slotte\s+/)) ?? [];
    return parts.map((part) => session(part, ""));
  });
};

/** Who sits in which group of the network. */
export const groups: Rule = (text) =>
  text.sentences.flatMap(({ text: passage, block }): Found[] => {
    const [, steering = ""] = /\bstuurgroep bestaat uit (.+?)\.?$/i.exec(passage) ?? [];
    const members = listed(steering).map((organisation) => {
      const { role, said } = roleIn(text, organisation);
      return found({
        kind: "member",
        values: { group: "STUURGROEP", organisation, role },
        passage: said ? `${passage} ${said}` : passage,
      });
    });
    const core = /\b(vaste kern van .+?)\.?$/i.exec(passage)?.[1];
    const group = (kind: string, description: string, where: string) =>
      found({ kind: "group", values: { group: kind, description }, passage: where });
    return [
      ...(steering ? [group("STUURGROEP", "", passage), ...members] : []),
      ...(core ? [group("VASTE_KERN", capital(core), passage)] : []),
      ...(/\bexpertgroep\b.*\bklankbord\b/i.test(passage)
        ? [group("EXPERTGROEP", block.text, block.text)]
        : []),
    ];
  });

const DRAWN =
  /\bgetrokken door ([^,.]+)(?:,\s*(\p{Lu}[\p{L}-]*) geeft mee vorm aan (?:de )?(inhoud[^.]*))?/iu;

function roleIn({ sentences }: DocumentText, organisation: string): { role: string; said: string } {
  for (const { text } of sentences) {
    const [, drawers = "", shaper = "", what = ""] = DRAWN.exec(text) ?? [];
    if (listed(drawers).includes(organisation)) return { role: "Trekker", said: text };
    if (shaper === organisation) return { role: `Geeft mee vorm aan de ${what}`, said: text };
  }
  return { role: "", said: "" };
}

const PAYS: [string, RegExp][] = [
  ["FINANCIER", /\bmogelijk gemaakt door (.+?)(?:\.|$)/i],
  ["STEUN", /\bmet steun van (.+?)(?:\s+en in opdracht|[.,]|$)/i],
  ["OPDRACHTGEVER", /\bin opdracht van (.+?)(?:[.,]|$)/i],
];

/** Who starts a network, shapes it and pays for it, and the line in which a document says so. */
export const partners: Rule = (text) => {
  const drawn = text.sentences.flatMap(({ text: passage }): Found[] => {
    const [, drawers = "", shaper = ""] = DRAWN.exec(passage) ?? [];
    const partner = (organisation: string, part: string) =>
      found({ kind: "partner", values: { organisation, part }, passage });
    const leads = listed(drawers).map((name) => partner(name, "TREKKER"));
    const paying = PAYS.flatMap(([part, words]) => {
      const [, name] = words.exec(passage) ?? [];
      return name ? [partner(bare(name), part)] : [];
    });
    return [...leads, ...(shaper ? [partner(shaper, "INHOUD")] : []), ...paying];
  });
  const lines = text.sentences.filter(({ text: one }) => PAYS.some(([, words]) => words.test(one)));
  const whole = lines.map(({ text: one }) => one.replace(/\.?$/, ".")).join(" ");
  const passage = lines.map(({ text: one }) => one).join(" ");
  return whole ? [...drawn, found({ kind: "fundingLine", values: { text: whole }, passage })] : drawn;
};
