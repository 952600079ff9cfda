import { redirect } from "@remix-run/node";
import { readerNumberOf } from "~/domain/knowledge/stories/reader";
import { markUseful } from "~/domain/knowledge/stories/useful.server";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { newSecret } from "~/platform/ids.server";
import { write } from "../handle.server";
import { readerCookie } from "./reader-cookie.server";

/** A browser gets its number with its first mark, and no sooner. */
export const action = write(async ({ viewer, request, params, ip }) => {
  await limit("useful-network", networkOf(ip));
  const known = readerNumberOf(request.headers.get("cookie"));
  const reader = known ?? newSecret();
  await markUseful(viewer, params.slug!, reader);
  const headers = known ? undefined : { "set-cookie": readerCookie(reader) };
  return redirect(`/verhalen/${params.slug}#nuttig`, { headers });
});
