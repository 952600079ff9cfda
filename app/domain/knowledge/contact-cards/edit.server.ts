import { record, transaction } from "~/domain/activity/record.server";
import { organisationsFor } from "~/domain/people/known.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotAllowed } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";
import { editsKnowledge } from "../rights";
import type { ContactCardInput } from "./contact-card";
import { editedCard } from "./queries.server";

/** Adds a public contact point. @throws NotAllowed; Invalid for an organisation's name of which nothing is left. */
export async function addCard(viewer: Viewer, input: ContactCardInput): Promise<{ id: string }> {
  if (!editsKnowledge(viewer)) throw new NotAllowed();
  return transaction(async (tx) => {
    const id = newId();
    const slug = await freeSlug(tx, input.cardName);
    await tx.contactCard.create({ data: { id, slug, ...(await columns(tx, viewer, input)) } });
    await record(tx, { kind: "contact-card.added", subjectId: id, actorId: viewer.personId });
    return { id };
  });
}

/** Changes a contact point, wherever it is shown at once. @throws NotAllowed, NotFound; Invalid */
export async function changeCard(viewer: Viewer, cardId: string, input: ContactCardInput): Promise<void> {
  await transaction(async (tx) => {
    await editedCard(viewer, cardId, tx);
    await tx.contactCard.update({ where: { id: cardId }, data: await columns(tx, viewer, input) });
    await record(tx, { kind: "contact-card.changed", subjectId: cardId, actorId: viewer.personId });
  });
}

/**
 * Says that a contact point no longer exists, or that it does after all. Where it is used it stays, with that word.
 * @throws NotAllowed, NotFound; Conflict `already-done`
 */
export async function setCardWithdrawn(viewer: Viewer, cardId: string, withdrawn: boolean): Promise<void> {
  await transaction(async (tx) => {
    await editedCard(viewer, cardId, tx);
    const { count } = await tx.contactCard.updateMany({
      where: { id: cardId, withdrawnAt: withdrawn ? null : { not: null } },
      data: { withdrawnAt: withdrawn ? now() : null, changedAt: now(), changedById: viewer.personId },
    });
    if (count === 0) throw new Conflict("already-done");
    const kind = withdrawn ? "contact-card.withdrawn" : "contact-card.restored";
    await record(tx, { kind, subjectId: cardId, actorId: viewer.personId });
  });
}

async function columns(tx: Tx, viewer: Viewer, input: ContactCardInput) {
  const { cardName: name, organisationName, contactEmail: email, ...rest } = input;
  const [organisationId = null] = (await organisationsFor(tx, [organisationName])).values();
  if (organisationName !== "" && organisationId === null) throw new Invalid({ organisationName: "invalid" });
  return { ...rest, name, email, organisationId, changedAt: now(), changedById: viewer.personId };
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name, "contactpunt");
  const rows = await tx.contactCard.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return firstFree(wanted, new Set(rows.map(({ slug }) => slug)));
}
