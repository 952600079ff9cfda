import { all, both, does, nothing, shows, type Rules } from "./policy";

/** Who may come where, of open data and of bringing stories in. */
export const OPEN_POLICIES: Record<string, Rules> = {
  ...all("api", shows("public"), "docs feed-stories feed-questions feed-articles feed-reports sitemap"),
  // Nothing there changes anything: whoever sends something hears that.
  "api/openapi": both("public", nothing, { also: [405] }),
  // The rights world has none of the kinds and things that the address asks for.
  ...all("api", both("public", nothing, { also: [404, 405] }), "list item csv linked ids unknown"),
  "organise-knowledge/import": {
    ...shows("organises"),
    ...does("organiser", ({ network }) => ({ networkId: network.id }), { atField: true, also: [422] }),
  },
  "organise-knowledge/import-example": shows("organises"),
  "organise-knowledge/import-confirm": both("own"),
  "organise-knowledge/import-removal": does("own"),
};
