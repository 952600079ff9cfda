import type { QuestionToRead } from "./queries.server";

/**
 * schema.org QAPage of a question, as JSON that can stand in a page.
 * @returns text without `<`, so that nothing in a question can end the script element.
 */
export function questionData({ question, answer, merged }: QuestionToRead, url: string): string {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "QAPage",
    url,
    inLanguage: "nl-BE",
    mainEntity: {
      "@type": "Question",
      name: question.text,
      text: question.text,
      alternateName: merged.length > 0 ? merged.map(({ text }) => text) : undefined,
      dateCreated: question.createdAt.toISOString(),
      answerCount: answer ? 1 : 0,
      acceptedAnswer: answer
        ? {
            "@type": "Answer",
            text: answer.text,
            url: `${url}#antwoord`,
            dateCreated: answer.decidedAt?.toISOString(),
            author: { "@type": "Organization", name: answer.addressee || answer.givenBy },
            citation: answer.sourceUrl || answer.source || undefined,
            expires: answer.validUntil?.toISOString().slice(0, 10),
          }
        : undefined,
    },
  }).replaceAll("<", "\\u003c");
}
