import type { PaperNode } from "~/documents/paper-node";
import type { ReportPaper } from "~/documents/report-paper";
import { markdownToNote } from "~/domain/focus-groups/note/markdown";

const sentence =
  "De deelnemers vertelden hoe **doorstroom** in de praktijk loopt, en *waarom* het stokt bij `de laatste stap`: er is geen tijd, er is geen geld. Lees meer op [de site over doorstroom en werk](https://netwerf.example/a(b)?c=1&d=2) en op [onze pagina](/netwerken/doorstroom).";

const source = (n: number) => `[${n}](/bijdragen/0190aaaa-bbbb-7ccc-8ddd-eeeeffff000${n})`;
const rows = Array.from(
  { length: 30 },
  (_, i) =>
    `| De Kringwinkel ${i} | Herstelt en leidt mensen op, met begeleiding op de vloer | 20${10 + i} |`,
);

/** Everything that a text of ours can hold, over several pages. */
export const FULL_TEXT = `# Tafel 1: vervoer en werk

**De vraag:** Hoe geraak je op het werk?

${sentence} ${sentence}

## In het kort

- Een eerste nood: meer tijd${source(1)} en een tweede${source(2)}
- ~~Weg~~
  - dieper ${sentence}
    7. genummerd
    8. en nog een
- [x] klaar
- [ ] nog te doen

> Een citaat van iemand die er was. ${sentence}
>
> - met een lijst erin

### Een derde niveau

| Organisatie | Wat ze doet | Sinds |
|---|---|---|
${rows.join("\n")}

\`\`\`
code  met   spaties
    ingesprongen
\`\`\`

---

# Tafel 2

### Een niveau te diep

${Array.from({ length: 25 }, () => sentence).join("\n\n")}

# Laatste kop
`;

/** A text as paper takes it, with its small numbers labelled. */
export const paperNode = (markdown: string): PaperNode =>
  JSON.parse(JSON.stringify(markdownToNote(markdown)), (_, value: PaperNode) =>
    value?.type === "text" && /^\d$/.test(value.text ?? "")
      ? {
          ...value,
          marks: [...(value.marks ?? []), { type: "citation", attrs: { label: `Bron ${value.text}` } }],
        }
      : value,
  ) as PaperNode;

export const reportPaper = (more: Partial<ReportPaper> = {}): ReportPaper => ({
  title: "Verslag: LDE-dagen & doorstroom",
  event: "LDE-dagen",
  dates: [
    { when: "donderdag 15 oktober 2026, van 9.00 tot 16.30 uur", place: "Zaal De Brug, Brugge" },
    { when: "vrijdag 16 oktober 2026, van 9.00 tot 16.30 uur", place: "De Krook, Gent" },
  ],
  version: "Versie 2, gepubliceerd op donderdag 26 november 2026",
  remark: "Het aantal deelnemers klopte niet.",
  funding: "Met steun van het Europees Sociaal Fonds Plus.",
  author: "Lerend netwerk doorstroom",
  publishedAt: new Date("2026-11-26T10:00Z"),
  address: "https://netwerf.example/verslagen/lde-dagen/versies/2",
  origin: "https://netwerf.example",
  content: paperNode(FULL_TEXT),
  ...more,
});

/** What a text says, with a space between its blocks. */
export const plainOf = ({ text = "", content = [] }: PaperNode): string =>
  text + content.map((one) => (one.type === "text" ? plainOf(one) : ` ${plainOf(one)}`)).join("");
