/** Lines that belong together. */
export type Chunk = {
  /** Columns before the text, or before the bullet. */
  indent: number;
  bullet: boolean;
  lines: string[];
  /** Of a heading, 1 or 2; 0: text. */
  level: number;
};

const BULLET = /^(?:[•·◦▪‣●○■]|[-–*](?=\s))\s*/;
const DEEPEST = 40;
/** No line is broken to fit a page of fewer columns. */
const NARROWEST = 60;
const LONGEST_TITLE = 70;

/** The text in pieces: what stands between blank lines, one bullet, one heading. */
export function chunksOf(source: string): Chunk[] {
  const chunks = joinPages(gather(source)).flatMap(splitTitles).map(joinLines);
  return markHeadings(chunks);
}

type Line = { indent: number; bullet: boolean; text: string };

function lineOf(raw: string): Line {
  const text = raw.replaceAll("\t", "    ").trimEnd();
  const indent = Math.min(text.length - text.trimStart().length, DEEPEST);
  const bare = text.trimStart();
  const bullet = BULLET.exec(bare)?.[0] ?? "";
  return { indent, bullet: bullet !== "", text: bare.slice(bullet.length) };
}

function gather(source: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const raw of source
    .replace(/\r\n?|\f|\v|\u2028|\u2029/g, "\n")
    .replaceAll("\u00a0", " ")
    .split("\n")) {
    const line = lineOf(raw);
    if (!line.text && !line.bullet) {
      open = null;
      continue;
    }
    if (open && continues(open, line)) open.lines.push(line.text);
    else {
      open = { indent: line.indent, bullet: line.bullet, lines: [line.text], level: 0 };
      chunks.push(open);
    }
  }
  return chunks;
}

/** A line under a bullet belongs to it when it is indented further, or goes on with a sentence that was cut. */
function continues(chunk: Chunk, line: Line): boolean {
  if (line.bullet) return false;
  if (!chunk.bullet) return line.indent === chunk.indent;
  const last = chunk.lines.at(-1)!;
  return line.indent > chunk.indent || (last.length >= NARROWEST && startsLow(line.text));
}

const startsLow = (text: string) => /^\p{Ll}/u.test(text);
const endsSentence = (text: string) => /[.!?…:;]["”’')\]]*$/.test(text);

/** A paragraph that goes on over the page: it does not end as a sentence, and the next begins in the middle of one. */
function joinPages(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    const last = before?.lines.at(-1) ?? "";
    const goesOn =
      before &&
      !chunk.bullet &&
      chunk.indent === before.indent &&
      last.length >= NARROWEST &&
      !endsSentence(last) &&
      startsLow(chunk.lines[0]!);
    if (goesOn) before.lines.splice(-1, 1, `${last} ${chunk.lines[0]!}`, ...chunk.lines.slice(1));
    else joined.push({ ...chunk, lines: [...chunk.lines] });
  }
  return joined;
}

/** Could be a title by its looks. */
function titled(text: string): boolean {
  return text.length <= LONGEST_TITLE && /^(?:\d+\.\s+)?["“'(]?\p{Lu}/u.test(text) && !/[.,;:…]$/.test(text);
}

/** Short lines right above a paragraph, without a blank line between. */
function splitTitles(chunk: Chunk): Chunk[] {
  if (chunk.bullet || chunk.indent > 0) return [chunk];
  const { lines } = chunk;
  const width = Math.max(...lines.map(({ length }) => length));
  let titles = 0;
  while (
    titles < lines.length - 1 &&
    titled(lines[titles]!) &&
    !wrapped(lines[titles]!, lines[titles + 1]!, width) &&
    !startsLow(lines[titles + 1]!)
  )
    titles += 1;
  // Names under each other are no titles of the last of them.
  if (titles === 0 || titled(lines[titles]!)) return [chunk];
  const heads = lines.slice(0, titles).map((line) => ({ ...chunk, lines: [line], level: 2 }));
  return [...heads, { ...chunk, lines: lines.slice(titles) }];
}

/** Whether a line ended because the next word did not fit. */
function wrapped(line: string, next: string, width: number): boolean {
  if (width < NARROWEST) return false;
  const [word = ""] = next.split(" ");
  return line.length + 1 + word.length > width * 0.85 || (line.length >= NARROWEST && startsLow(next));
}

function joinLines(chunk: Chunk): Chunk {
  const width = Math.max(...chunk.lines.map(({ length }) => length));
  const lines: string[] = [];
  chunk.lines.forEach((line, i) => {
    const before = chunk.lines[i - 1];
    if (before !== undefined && wrapped(before, line, width)) lines.push(`${lines.pop()!} ${line}`);
    else lines.push(line);
  });
  return { ...chunk, lines };
}

/** A short line on its own is a heading when something longer, a list or another heading follows. */
function markHeadings(chunks: Chunk[]): Chunk[] {
  for (let at = chunks.length - 2; at >= 0; at--) {
    const [chunk, next] = [chunks[at]!, chunks[at + 1]!];
    const text = chunk.lines.join(" ");
    const alone = chunk.lines.length === 1 && !chunk.bullet && chunk.indent === 0 && titled(text);
    if (chunk.level === 0 && alone)
      if (next.level > 0 || next.bullet || next.lines.join(" ").length > text.length) chunk.level = 2;
  }
  if (chunks[0]?.level) chunks[0].level = 1;
  return chunks;
}
