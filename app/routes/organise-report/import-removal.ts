import { redirect } from "@remix-run/node";
import { dropImport } from "~/domain/reports/import/imports.server";
import { write } from "../handle.server";

/** Throws away a document that waits. */
export const action = write(async ({ viewer, params }) => {
  await dropImport(viewer, params.importId!);
  return redirect("/beheer/verslagen/invoer?gedaan=weg");
});
