import { expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { confirmImport } from "~/domain/reports/import/apply.server";
import { dropImport, eraseImports, importToConfirm } from "~/domain/reports/import/imports.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { bringIn, organiser } from "../../support/imports";
import { makePerson } from "../../support/people";

useDatabase();

test("what was brought in is its owner's alone, survives, and is gone after a week", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "lde-ondersteuning");
  const other = { ...made.viewer, personId: (await makePerson()).id };
  await expect(importToConfirm(other, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(confirmImport(other, id, {})).rejects.toMatchObject({ code: "not-found" });
  await expect(dropImport(other, id)).rejects.toMatchObject({ code: "not-found" });
  const nobody: Viewer = { ...made.viewer, grants: [] };
  await expect(importToConfirm(nobody, id)).rejects.toMatchObject({ code: "not-found" });
  const elsewhere = (await makeNetwork()).id;
  await expect(bringIn({ ...made, networkId: elsewhere }, "lde-ondersteuning")).rejects.toMatchObject({
    fields: { networkId: "required" },
  });
  expect(await eraseImports()).toBe(0);
  const later = Date.now() + 7 * 86_400_000 + 60_000;
  setClock(() => new Date(later));
  await expect(importToConfirm(made.viewer, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await eraseImports()).toBeGreaterThan(0);
  expect(await db().reportImport.count({ where: { id } })).toBe(0);
});
