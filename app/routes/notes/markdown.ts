import { readNotePage } from "~/domain/focus-groups/note/reading.server";
import { attachment } from "~/platform/http/file-response";
import { readFile } from "../handle.server";

/** The note as it is written down: Markdown, with nothing round it. */
export const loader = readFile(async ({ caller, params }) => {
  const { group, markdown } = await readNotePage(caller, params.groupId!);
  return new Response(markdown, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": attachment(`${group.occurrence.event.title} - ${group.title}.md`),
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
});
