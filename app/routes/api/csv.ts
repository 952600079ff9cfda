import { csvPart } from "~/documents/spreadsheet.server";
import { attachment } from "~/platform/http/file-response";
import type { OpenKind } from "~/platform/open-data.server";
import { open, refuse, streamed } from "./answer.server";
import { narrowedBy, type Narrowed } from "./asked.server";
import { everything } from "./everything.server";
import { columnsOf, rowOf } from "./flat.server";
import { kindOf } from "./kinds.server";

/** Everything of a kind as a table that a spreadsheet opens without calculating anything in it. */
export const loader = open(async ({ params, url }) => {
  const { name, kind } = kindOf(params.kind);
  return streamed(table(kind, await narrowedBy(kind, url.searchParams)), {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": attachment(`netwerf-${name}.csv`),
  });
});

export const action = refuse;

async function* table(kind: OpenKind, narrowed: Narrowed): AsyncGenerator<string, undefined> {
  const columns = columnsOf(kind);
  yield csvPart([columns], true);
  for await (const items of everything(kind, narrowed))
    yield csvPart(
      items.map((item) => rowOf(item, columns)),
      false,
    );
}
