import type { OpenKind } from "~/platform/open-data.server";
import { open, refuse, streamed } from "./answer.server";
import { narrowedBy, type Narrowed } from "./asked.server";
import { everything } from "./everything.server";
import { kindOf, type KindName } from "./kinds.server";
import { linkedOf } from "./linked-data.server";

/** Everything of a kind as linked data (JSON-LD) in the words of schema.org. */
export const loader = open(async ({ params, url }) => {
  const { name, kind } = kindOf(params.kind);
  return streamed(graph(name, kind, await narrowedBy(kind, url.searchParams)), {
    "content-type": "application/ld+json; charset=utf-8",
  });
});

export const action = refuse;

async function* graph(name: KindName, kind: OpenKind, narrowed: Narrowed): AsyncGenerator<string, undefined> {
  yield '{"@context":"https://schema.org","@graph":[';
  let between = "\n";
  for await (const items of everything(kind, narrowed)) {
    yield between + items.map((item) => JSON.stringify(linkedOf(name, item))).join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}
