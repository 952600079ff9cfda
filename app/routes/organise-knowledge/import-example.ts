import { csvFile } from "~/documents/spreadsheet.server";
import { exampleTable } from "~/domain/knowledge/stories/import/example";
import { storyImportChoices } from "~/domain/knowledge/stories/import/imports.server";
import { attachment } from "~/platform/http/file-response";
import { readFile } from "../handle.server";

/** A table to fill in, for who may bring stories in. */
export const loader = readFile(async ({ viewer }) => {
  await storyImportChoices(viewer);
  const { header, rows } = exampleTable();
  return new Response(csvFile(header, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment("verhalen-voorbeeld.csv"),
      "cache-control": "no-store",
    },
  });
});
