/** A story of the demo; all of it is invented. Texts are Markdown. */
export type DemoStory = {
  /** Days before today on which it was shared, or came where it is. */
  ago: number;
  /** Where it is between its two gates; by itself shared with everybody. */
  state?: "SUBMITTED" | "IN_NETWORK";
  /** Was asked twice whether it still holds, and nobody answered. */
  unconfirmed?: true;
  title: string;
  organisation: string;
  sectors: string[];
  themes: string[];
  province: "ANTWERPEN" | "LIMBURG" | "OOST_VLAANDEREN" | "VLAAMS_BRABANT" | "WEST_VLAANDEREN";
  measures: ("LDE" | "CMW" | "IMW" | "AMA")[];
  /** The keys of what was said in the sessions, out of which it was born. */
  sources?: string[];
  situation: string;
  approach: string;
  result: string;
  again?: string;
  steps?: string;
  people?: string;
  money?: string;
  partners?: string;
  legalFrame?: string;
  /** Value, what is counted, where it comes from. */
  figures?: [string, string, string][];
  quote?: string;
  quoteBy?: string;
  /** "Ook bij ons geprobeerd": organisation and what they tell. */
  experiences?: [string, string][];
};
