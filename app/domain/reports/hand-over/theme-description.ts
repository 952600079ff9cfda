import { inMarkdown } from "./in-markdown";

type About = {
  name: string;
  description: string;
  conclusions: { text: string; translation: string }[];
};

/** How a session about a theme begins to tell of itself, in Markdown: what it is about and what was concluded. */
export function themeDescription({ name, description, conclusions }: About): string {
  const about = description.trim() ? inMarkdown(description) : `Deze sessie gaat over ${inMarkdown(name)}.`;
  if (conclusions.length === 0) return about;
  const lines = conclusions.map(({ text, translation }) => {
    const business = translation.trim() && `\\\n  Voor bedrijven: ${inMarkdown(translation, " ")}`;
    return `- ${inMarkdown(text, " ")}${business}`;
  });
  return `${about}\n\n## Wat we in de vorige sessies besloten\n\n${lines.join("\n")}`;
}
