import { suggest } from "~/domain/finding/suggest.server";
import { limitTyping } from "~/domain/people/rate-limits.server";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { keysOf } from "./keys.server";

/** What somebody may be typing in a search box, as JSON: words to look for, and pages to go to. */
export const loader = read(async ({ viewer, url, locale, ip }) => {
  await limitTyping(ip);
  const { words, titles } = await suggest(await keysOf(viewer), url.searchParams.get("q") ?? "");
  const { kinds } = textFor(locale, "find");
  return Response.json(
    [
      ...words.map((text) => ({ text })),
      ...titles.map(({ kind, title, path }) => ({ text: title, about: kinds[kind], path })),
    ],
    { headers: { "cache-control": "private, max-age=60", vary: "cookie" } },
  );
});
