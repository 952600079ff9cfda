import { redirect } from "@remix-run/node";
import { readerNumberOf } from "~/domain/knowledge/stories/reader";
import { unmarkUseful } from "~/domain/knowledge/stories/useful.server";
import { write } from "../handle.server";

export const action = write(async ({ viewer, request, params }) => {
  await unmarkUseful(viewer, params.slug!, readerNumberOf(request.headers.get("cookie")));
  return redirect(`/verhalen/${params.slug}#nuttig`);
});
