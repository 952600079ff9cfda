import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/** A reference page of a network that is online, a contact point, and an organisation in the directory. */
export async function makeReference(networkId: string) {
  const at = new Date();
  const tail = newId();
  const card = await db().contactCard.create({
    data: { slug: `dienst-${tail}`, name: "Dienst", phone: "02 553 43 50", changedAt: at },
  });
  const words = {
    title: "Het traject",
    body: "## Begin\n\nTekst.",
    source: "Decreet",
    contactCardId: card.id,
  };
  const article = await db().article.create({
    data: {
      ...{ slug: `naslag-${tail}`, networkId, createdAt: at, changedAt: at, publishedAt: at },
      revisions: { create: { number: 1, at, validAsOf: at, ...words } },
    },
  });
  const organisation = await db().organisation.create({
    data: { name: "Groep", nameKey: `groep ${tail}`, slug: `groep-${tail}`, listedAt: at },
  });
  return {
    articleSlug: article.slug,
    organisationSlug: organisation.slug!,
    params: { articleId: article.id, contactCardId: card.id, organisationId: organisation.id },
  };
}
