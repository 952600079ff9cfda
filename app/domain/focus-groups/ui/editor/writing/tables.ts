import { Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { ySyncPluginKey } from "y-prosemirror";

/**
 * Working in tables. A table that two people changed at once may have rows of different lengths; it is put right by
 * whoever next changes it, not by everybody who sees it, for each would add the missing cells once more.
 */
export function tablesPlugin(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      const fromOthers = transactions.some(
        (tr) => (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin,
      );
      return fromOthers ? null : spec.appendTransaction?.call(this, transactions, before, after);
    },
  });
}
