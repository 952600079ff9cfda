import { noteDocx } from "~/documents/note-docx.server";
import { readNoteFile } from "~/domain/focus-groups/note/reading.server";
import { paperOf } from "./note-paper.server";
import { attachment } from "~/platform/http/file-response";
import { readFile } from "../handle.server";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The note and what was said, for Word. */
export const loader = readFile(async ({ caller, params, origin }) => {
  const page = await readNoteFile(caller, params.groupId!);
  const { group } = page;
  const file = await noteDocx({ ...paperOf(page), origin });
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": WORD,
      "content-length": String(file.length),
      "content-disposition": attachment(`${group.occurrence.event.title} - ${group.title}.docx`),
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
});
