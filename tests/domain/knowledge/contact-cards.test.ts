import { beforeAll, expect, test } from "vitest";
import { readArticle } from "~/domain/knowledge/articles/queries.server";
import { addCard, changeCard, setCardWithdrawn } from "~/domain/knowledge/contact-cards/edit.server";
import { cardToEdit, contactPoints } from "~/domain/knowledge/contact-cards/queries.server";
import { entryInDirectory } from "~/domain/knowledge/directory/searchable.server";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotAllowed } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { viewerWith } from "../../support/people";
import { cardInput, makeArticle } from "../../support/reference";

useDatabase();

let networkId: string;
let editor: Viewer;
beforeAll(async () => {
  networkId = (await makeNetwork()).id;
  editor = viewerWith("ORGANISER", { networkId });
});

async function pageWith(title: string, contactCardId: string) {
  const id = await makeArticle(editor, networkId, { title, contactCardId });
  const { slug } = await db().article.findUniqueOrThrow({ where: { id } });
  return async () => (await readArticle(visitor, slug)).revision.contactCard!;
}

test("one contact point changes on both pages that show it, and both say when it is gone", async () => {
  const { id } = await addCard(editor, cardInput({ organisationName: "Departement WSE" }));
  const pages = [await pageWith("Een", id), await pageWith("Twee", id)];
  await changeCard(editor, id, cardInput({ phone: "02 555 11 11" }));
  const shown = () => Promise.all(pages.map((read) => read()));
  expect((await shown()).map(({ phone }) => phone)).toEqual(["02 555 11 11", "02 555 11 11"]);
  expect((await cardToEdit(editor, id)).pages.map(({ title }) => title).sort()).toEqual(["Een", "Twee"]);
  expect(await entryInDirectory(id)).toMatchObject({
    title: "Dienst Sociale Economie",
    path: "/contactpunten#dienst-sociale-economie",
  });
  await setCardWithdrawn(editor, id, true);
  expect((await shown()).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  expect(await contactPoints()).toEqual([]);
  expect(await entryInDirectory(id)).toBeNull();
  await expect(setCardWithdrawn(editor, id, true)).rejects.toMatchObject({ reason: "already-done" });
  await setCardWithdrawn(editor, id, false);
  expect(await contactPoints()).toHaveLength(1);
});

test("only who edits knowledge may touch a contact point", async () => {
  const { id } = await addCard(editor, cardInput());
  for (const viewer of [
    visitor,
    viewerWith("EXPERT", { networkId }),
    viewerWith("ORGANISER", { eventId: networkId }),
  ])
    for (const act of [
      () => addCard(viewer, cardInput()),
      () => changeCard(viewer, id, cardInput()),
      () => setCardWithdrawn(viewer, id, true),
      () => cardToEdit(viewer, id),
    ])
      await expect(act()).rejects.toThrow(NotAllowed);
  await expect(changeCard(editor, id, cardInput({ organisationName: "vzw" }))).rejects.toMatchObject({
    fields: { organisationName: "invalid" },
  });
});
