import { bearerLabels, type Duty } from "./article";
import { whenInWords } from "./timeline";

type Words = {
  title: string;
  summary: string;
  body: string;
  source: string;
  validAsOf: Date;
  duties: readonly Duty[];
  contactCard: { name: string } | null;
};

/** A version as one text, in Dutch as it was written: what two versions are compared by. */
export function articleInMarkdown({ title, summary, body, ...rest }: Words): string {
  const { source, duties, contactCard } = rest;
  const lines = duties.map((duty) => `- ${dutyLine(duty)}`);
  return [
    `# ${title}`,
    summary,
    body,
    lines.length > 0 ? `## Wie doet wat, en wanneer\n\n${lines.join("\n")}` : "",
    source ? `Bron: ${source}` : "",
    contactCard ? `Contact: ${contactCard.name}` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** A duty as a sentence. */
export const dutyLine = (duty: Duty) => `${bearerLabels.nl[duty.bearer]}, ${whenInWords(duty)}: ${duty.text}`;
