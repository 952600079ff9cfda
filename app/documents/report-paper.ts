import type { PaperNode } from "./paper-node";

/** A published report with all that stands round it, as it goes on paper. */
export type ReportPaper = {
  title: string;
  /** What it tells of; empty when that is nothing online. */
  event: string;
  /** When and where that was. */
  dates: { when: string; place: string }[];
  /** Which version, and since when it is there. */
  version: string;
  /** What changed since the version before; empty for the first. */
  remark: string;
  /** The line that funders require; empty when there is none. */
  funding: string;
  /** Who gives it out, for the file's properties. */
  author: string;
  publishedAt: Date;
  /** Where it stands online. */
  address: string;
  /** `https://host` for links within the site. */
  origin: string;
  /** What is known of the event, then the text. */
  content: PaperNode;
};
