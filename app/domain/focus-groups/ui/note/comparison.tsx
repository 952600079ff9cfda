import { textFor, type Texts } from "~/ui/text/catalogue";
import type { BlockChange, Comparison as Compared, WordRun } from "../../note/compare";

/** So many blocks that stayed the same stand beside what changed; the rest is folded away. */
const AROUND = 1;
/** Fewer are not worth a fold. */
const FEWEST_FOLDED = 3;

type Said = Texts["reference"]["comparison"];

/** Notes and their versions are a Dutch page. */
const DUTCH = textFor("nl", "reference").comparison;

type ComparisonProps = {
  comparison: Compared;
  /** In the language of the page. */
  words?: Said;
};

/** What changed, readable without colours and by ear: each change is named before it. */
export function Comparison({ comparison, words = DUTCH }: ComparisonProps) {
  if (comparison.added + comparison.removed + comparison.changed === 0) return <p>{words.none}</p>;
  return (
    <div className="comparison">
      <p className="comparison__sum">{sumWords(comparison, words)}</p>
      {stretches(comparison.blocks).map((stretch, i) =>
        stretch.folded && stretch.blocks.length >= FEWEST_FOLDED ? (
          <details key={i} className="comparison__same">
            <summary>{words.same(stretch.blocks.length)}</summary>
            <Blocks blocks={stretch.blocks} words={words} />
          </details>
        ) : (
          <Blocks key={i} blocks={stretch.blocks} words={words} />
        ),
      )}
    </div>
  );
}

function sumWords({ added, removed, changed }: Compared, words: Said): string {
  const parts = [
    added > 0 && words.added(added),
    changed > 0 && words.changed(changed),
    removed > 0 && words.removed(removed),
  ];
  return `${words.sum} ${parts.filter(Boolean).join(", ")}.`;
}

type Stretch = { folded: boolean; blocks: BlockChange[] };

function stretches(blocks: readonly BlockChange[]): Stretch[] {
  const near = (i: number) =>
    blocks.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ what }) => what !== "kept");
  const list: Stretch[] = [];
  blocks.forEach((block, i) => {
    const folded = !near(i);
    const last = list.at(-1);
    if (last?.folded === folded) last.blocks.push(block);
    else list.push({ folded, blocks: [block] });
  });
  return list;
}

function Blocks({ blocks, words }: { blocks: readonly BlockChange[]; words: Said }) {
  return blocks.map((block, i) => <Block key={i} block={block} words={words} />);
}

function Block({ block, words }: { block: BlockChange; words: Said }) {
  if (block.what === "kept") return <p className="comparison__block">{block.text}</p>;
  return (
    <div className={`comparison__block comparison__block--${block.what}`}>
      <p className="comparison__label">{words.labels[block.what]}</p>
      <p className="comparison__text">
        {block.what === "changed" && block.runs.map((run, i) => <Words key={i} run={run} said={words} />)}
        {block.what === "restyled" && block.text}
        {block.what === "added" && <ins>{block.text}</ins>}
        {block.what === "removed" && <del>{block.text}</del>}
      </p>
    </div>
  );
}

/** Screen readers pass over ins and del in silence, so it is said. */
function Words({ run: { what, text }, said }: { run: WordRun; said: Said }) {
  if (what === "kept" || text.trim() === "") return what === "removed" ? null : text;
  const Element = what === "added" ? "ins" : "del";
  return (
    <Element>
      <span className="visually-hidden">{` [${what === "added" ? said.inserted : said.deleted}: `}</span>
      {text}
      <span className="visually-hidden">] </span>
    </Element>
  );
}
