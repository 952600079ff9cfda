import { noteNews } from "~/domain/focus-groups/note-page.server";
import { read } from "../handle.server";

/** What changed beside the text of a note, for the page on which it is written, as JSON. */
export const loader = read(async ({ caller, params }) =>
  Response.json(await noteNews(caller, params.groupId!), { headers: { "cache-control": "no-store" } }),
);
