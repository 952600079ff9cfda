import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotAllowed, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { editsKnowledge } from "../rights";

/** What is shown of a contact point, wherever it is. */
export const SHOWN_CARD = {
  ...{ id: true, slug: true, name: true, about: true, contactPerson: true, building: true, street: true },
  ...{ postalCode: true, municipality: true, province: true, phone: true, email: true, website: true },
  ...{ hours: true, withdrawnAt: true },
  organisation: { select: { name: true, slug: true, listedAt: true } },
} satisfies Prisma.ContactCardSelect;

export type ShownCard = Prisma.ContactCardGetPayload<{ select: typeof SHOWN_CARD }>;

/** Contact points that still exist, by name. */
export function contactPoints(): Promise<ShownCard[]> {
  return db().contactCard.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: SHOWN_CARD,
  });
}

/** Every contact point for its editors, with how many reference pages show it. @throws NotAllowed */
export async function editedCards(viewer: Viewer) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const [cards, pages] = await Promise.all([
    db().contactCard.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { ...SHOWN_CARD, changedAt: true },
    }),
    pagesByCard(),
  ]);
  return cards.map((card) => ({ ...card, pages: pages.filter(({ cardId }) => cardId === card.id).length }));
}

export type CardRow = Awaited<ReturnType<typeof editedCards>>[number];

/** Which published page shows which card in its newest version. */
async function pagesByCard() {
  const rows = await db().article.findMany({
    where: { publishedAt: { not: null } },
    select: {
      ...{ id: true, slug: true },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true, contactCardId: true } },
    },
  });
  return rows.flatMap(({ id, slug, revisions: [newest] }) =>
    newest?.contactCardId ? [{ id, slug, title: newest.title, cardId: newest.contactCardId }] : [],
  );
}

/** A contact point that the viewer may change. @throws NotAllowed, NotFound */
export async function editedCard(viewer: Viewer, cardId: string, tx: Tx = db()) {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  const card = isId(cardId)
    ? await tx.contactCard.findUnique({ where: { id: cardId }, select: SHOWN_CARD })
    : null;
  if (!card) throw new NotFound("contact-card");
  return card;
}

/** A contact point for its form, with the pages on which a change shows at once. @throws NotAllowed, NotFound */
export async function cardToEdit(viewer: Viewer, cardId: string) {
  const card = await editedCard(viewer, cardId);
  return { card, pages: (await pagesByCard()).filter((page) => page.cardId === cardId) };
}

export type CardToEdit = Awaited<ReturnType<typeof cardToEdit>>;

/** @throws NotAllowed for whoever edits no knowledge */
export function mayAddCard(viewer: Viewer): void {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
}
