import type { ArticleInput } from "~/domain/knowledge/articles/article";
import { beginArticle, changeArticle, publishArticle } from "~/domain/knowledge/articles/edit.server";
import type { ContactCardInput } from "~/domain/knowledge/contact-cards/contact-card";
import type { Viewer } from "~/domain/people/viewer";

/** A filled-in form of a reference page. */
export const articleInput = (input: Partial<ArticleInput> = {}): ArticleInput => ({
  title: "Het traject",
  summary: "Wat je mag verwachten.",
  body: "## Begin\n\nEen plan voor elk jaar.",
  validAsOf: "2026-01-05",
  checkBy: "2027-01-05",
  source: "Decreet",
  sourceUrl: "",
  contactCardId: null,
  measures: ["LDE"],
  themeIds: [],
  seen: 1,
  remark: "Eerste tekst",
  duties: [],
  ...input,
});

/** A filled-in form of a contact point. */
export const cardInput = (input: Partial<ContactCardInput> = {}): ContactCardInput => ({
  cardName: "Dienst Sociale Economie",
  organisationName: "",
  about: "",
  contactPerson: "",
  building: "",
  street: "",
  postalCode: "",
  municipality: "Brussel",
  province: "BRUSSEL",
  phone: "02 555 00 00",
  contactEmail: "",
  website: "",
  hours: "",
  ...input,
});

/** A reference page that is online, in its second version. */
export async function makeArticle(
  viewer: Viewer,
  networkId: string | null,
  input: Partial<ArticleInput> = {},
) {
  const { id } = await beginArticle(viewer, { title: input.title ?? "Het traject", networkId });
  await changeArticle(viewer, id, articleInput(input));
  await publishArticle(viewer, id);
  return id;
}
