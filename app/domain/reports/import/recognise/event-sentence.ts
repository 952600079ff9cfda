import type { DocumentText, Sentence } from "../blocks";

const HELD =
  /\b(?:verzamelden|vond(?:en)?\b.*\bplaats|gingen? door|ging\b.*\bdoor\b|kwam(?:en)?\b.*\b(?:samen|bijeen)|afgetrapt|werd(?:en)? gehouden|organiseerden?)\b/i;

/** Sentences that tell that something was held. */
export const heldSentences = ({ sentences }: DocumentText): Sentence[] =>
  sentences.filter(({ text }) => HELD.test(text));

/** The item of a dossier in which something stands; empty in a text about one thing. */
export const aboutOf = ({ block }: Sentence): string => block.within[0] ?? "";
