import { found, type Rule } from "./rule";

/** What a survey concluded, per measure. */
export const findings: Rule = (text) =>
  text.blocks.flatMap((block) => {
    const at = block.within.findIndex(
      (head) => /^Conclusies\b.*\bbevraging\b/i.test(head) || /^Conclusies\b.*bevraging/i.test(head),
    );
    if (at < 0 || block.kind !== "item" || block.within.length <= at + 1 || block.text.endsWith(":"))
      return [];
    const labels = [...block.within.slice(at + 1), block.text];
    const measure = labels.map((head) => /^(\p{Lu}{2,5}):/u.exec(head)?.[1]).find(Boolean) ?? "";
    const words = block.text.replace(/^\p{Lu}{2,5}:\s*/u, "");
    return [found({ kind: "finding", values: { measure, text: words }, passage: block.text })];
  });
