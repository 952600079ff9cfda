import type { BlockChange, Comparison as Compared, WordRun } from "../../note/compare";

/** So many blocks that stayed the same stand beside what changed; the rest is folded away. */
const AROUND = 1;
/** Fewer are not worth a fold. */
const FEWEST_FOLDED = 3;

/** What changed, readable without colours and by ear: each change is named before it. */
export function Comparison({ comparison }: { comparison: Compared }) {
  if (comparison.added + comparison.removed + comparison.changed === 0)
    return <p>Er is geen verschil in de tekst.</p>;
  return (
    <div className="comparison">
      <p className="comparison__sum">{sumWords(comparison)}</p>
      {stretches(comparison.blocks).map((stretch, i) =>
        stretch.folded && stretch.blocks.length >= FEWEST_FOLDED ? (
          <details key={i} className="comparison__same">
            <summary>{stretch.blocks.length} stukken zonder verschil</summary>
            <Blocks blocks={stretch.blocks} />
          </details>
        ) : (
          <Blocks key={i} blocks={stretch.blocks} />
        ),
      )}
    </div>
  );
}

function sumWords({ added, removed, changed }: Compared): string {
  const parts = [
    added > 0 && `${added} toegevoegd`,
    changed > 0 && `${changed} gewijzigd`,
    removed > 0 && `${removed} geschrapt`,
  ];
  return `Stukken tekst: ${parts.filter(Boolean).join(", ")}.`;
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

function Blocks({ blocks }: { blocks: readonly BlockChange[] }) {
  return blocks.map((block, i) => <Block key={i} block={block} />);
}

const LABELS: Record<Exclude<BlockChange["what"], "kept">, string> = {
  added: "Toegevoegd",
  removed: "Geschrapt",
  changed: "Gewijzigd",
  restyled: "Opmaak gewijzigd",
};

function Block({ block }: { block: BlockChange }) {
  if (block.what === "kept") return <p className="comparison__block">{block.text}</p>;
  return (
    <div className={`comparison__block comparison__block--${block.what}`}>
      <p className="comparison__label">{LABELS[block.what]}</p>
      <p className="comparison__text">
        {block.what === "changed" && block.runs.map((run, i) => <Words key={i} run={run} />)}
        {block.what === "restyled" && block.text}
        {block.what === "added" && <ins>{block.text}</ins>}
        {block.what === "removed" && <del>{block.text}</del>}
      </p>
    </div>
  );
}

/** Screen readers pass over ins and del in silence, so it is said. */
function Words({ run: { what, text } }: { run: WordRun }) {
  if (what === "kept" || text.trim() === "") return what === "removed" ? null : text;
  const Element = what === "added" ? "ins" : "del";
  return (
    <Element>
      <span className="visually-hidden">{what === "added" ? " [erbij: " : " [weg: "}</span>
      {text}
      <span className="visually-hidden">] </span>
    </Element>
  );
}
