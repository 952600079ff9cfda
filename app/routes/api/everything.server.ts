import type { ListPlace, OpenItem, OpenKind } from "~/platform/open-data.server";
import type { Narrowed } from "./asked.server";

/** So many are in memory at a time, however many there are. */
const AT_A_TIME = 500;

/** All items within the filters, some at a time, for files. */
export async function* everything(kind: OpenKind, narrowed: Narrowed): AsyncGenerator<OpenItem[], undefined> {
  let after: ListPlace | null = null;
  do {
    const { items, places } = await kind.list({ ...narrowed, after, limit: AT_A_TIME });
    if (items.length > 0) yield items;
    after = items.length < AT_A_TIME ? null : places.at(-1)!;
  } while (after);
}
