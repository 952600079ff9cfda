import { absoluteUrl } from "~/platform/origin.server";
import { jsonAnswer, open, refuse } from "./answer.server";
import { cursorOf, narrowedBy, pageOf } from "./asked.server";
import { kindOf } from "./kinds.server";
import { LICENCE } from "./licence.server";

/** One page of everything of a kind that everybody may read. */
export const loader = open(async (asked) => {
  const { url, params } = asked;
  const { kind } = kindOf(params.kind);
  const narrowed = await narrowedBy(kind, url.searchParams, ["limit", "cursor"]);
  const { limit, after } = pageOf(kind, url.searchParams);
  // One more than asked tells whether there is a next page.
  const { items, places } = await kind.list({ ...narrowed, after, limit: limit + 1 });
  const shown = items.slice(0, limit);
  const next = items.length > limit ? nextPage(url, cursorOf(places[limit - 1]!)) : null;
  return jsonAnswer(
    asked,
    { licence: LICENCE, items: shown, next },
    shown.map(({ changedAt }) => changedAt),
    next ? { link: `<${next}>; rel="next"` } : {},
  );
});

export const action = refuse;

function nextPage({ pathname, searchParams }: URL, cursor: string): string {
  const params = new URLSearchParams(searchParams);
  params.set("cursor", cursor);
  return absoluteUrl(`${pathname}?${params}`);
}
