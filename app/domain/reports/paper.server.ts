import { Fragment } from "prosemirror-model";
import { noteToMarkdown, tidyNote } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { formatDay } from "~/ui/dates";
import { datesOf, frontOf, imprintOf, partingRule } from "./inside/front";
import { sourceWords, withNumbers } from "./inside/numbers";
import { versionOf } from "./inside/version.server";
import { versionPath } from "./ui/paths";

/** A piece of text as plain data, as paper takes it. */
type Piece = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Piece[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/**
 * A published report as it goes on paper: what stands round it in words, and its text with what is known of the event.
 * @param number which version; null: the newest.
 * @param origin `https://host` of the site.
 * @throws NotFound when it was not published.
 */
export async function publishedPaper(slug: string, number: number | null, origin: string) {
  const version = await versionOf(slug, number);
  return {
    ...aboutOf(version, origin),
    slug: version.slug,
    number: version.number,
    content: contentOf(version),
  };
}

/** As publishedPaper, as Markdown: what it says of itself, what is known of the event, a rule, and the text. */
export async function publishedMarkdown(slug: string, number: number | null, origin: string) {
  const version = await versionOf(slug, number);
  const { numbered } = withNumbers(version.note, version.known, origin);
  const blocks = [
    ...imprintOf(aboutOf(version, origin)),
    ...frontOf(version.facts, version.corrections, version.note),
    partingRule(),
    ...numbered.children,
  ];
  const markdown = noteToMarkdown(noteSchema.node("doc", null, blocks));
  return { slug: version.slug, number: version.number, markdown };
}

type Version = Awaited<ReturnType<typeof versionOf>>;

function aboutOf(version: Version, origin: string) {
  const { title, event, facts, number, publishedAt, remark, funding, network, slug } = version;
  return {
    ...{ title, remark, funding, publishedAt, origin },
    event: event?.title ?? "",
    dates: datesOf(facts),
    version: `Versie ${number}, gepubliceerd op ${formatDay(publishedAt)}`,
    author: network || "Netwerf",
    address: origin + versionPath(slug, number),
  };
}

function contentOf({ facts, corrections, note, known }: Version): Piece {
  const text = tidyNote(withNumbers(note, known).numbered);
  const front = frontOf(facts, corrections, note);
  return withLabels(text.copy(Fragment.from([...front, ...text.children])).toJSON() as Piece);
}

const SOURCE = /^\/bijdragen\/[0-9a-f-]{36}$/;

/** Says of every number what it stands for; as on the page, also of what somebody wrote in the same way. */
function withLabels(piece: Piece): Piece {
  const { content, marks = [], text = "" } = piece;
  const leads = marks.some(({ type, attrs }) => type === "link" && SOURCE.test(String(attrs?.href)));
  if (leads && /^\d+$/.test(text))
    return { ...piece, marks: [...marks, { type: "citation", attrs: { label: sourceWords(text) } }] };
  return content ? { ...piece, content: content.map(withLabels) } : piece;
}
