import { both, does, shows, type Form, type Rules } from "./policy";

const words: Form = () => ({
  ...{ title: "Het traject", body: "Anders.", validAsOf: "2026-01-05", seen: "1", remark: "Nieuwe tekst" },
});
const newArticle: Form = ({ network }) => ({ title: "Nieuw", networkId: network.id });
const card: Form = () => ({ cardName: "Dienst Sociale Economie" });
const organisation: Form = ({ ours }) => ({ organisationName: `Groep ${ours.reference.organisationSlug}` });

/** Reference pages, contact points and the directory. */
export const REFERENCE_POLICIES: Record<string, Rules> = {
  "articles/list": shows("public"),
  "articles/article": shows("public", { link: "article" }),
  "articles/versions": shows("public", { link: "article" }),
  "articles/version": shows("public", { link: "article" }),
  "directory/list": shows("public"),
  "directory/organisation": shows("public", { link: "organisation" }),
  "directory/contact-points": shows("public"),
  "trace/signature": does("organiser"),
  "trace/signature-end": does("organiser"),
  "organise-reference/articles": shows("organises"),
  "organise-reference/article-new": {
    loader: "organises",
    ...does("organiser", newArticle, { atField: true }),
  },
  "organise-reference/article": both("organiser", words),
  "organise-reference/article-preview": both("organiser", words),
  "organise-reference/article-publication": does("organiser"),
  "organise-reference/article-publication-end": does("organiser"),
  "organise-reference/article-check": does("organiser"),
  "organise-reference/cards": shows("organises"),
  "organise-reference/card-new": both("organises", card),
  "organise-reference/card": both("organises", card),
  "organise-reference/card-withdrawal": does("organises"),
  "organise-reference/card-restoration": does("organises"),
  "organise-reference/organisations": {
    loader: "organises",
    ...does("organises", () => ({ organisationName: "Manus" })),
  },
  "organise-reference/organisation": both("organises", organisation),
  "organise-reference/listing": does("organises"),
  "organise-reference/listing-end": does("organises"),
};
