import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportForm } from "~/domain/reports/import/import-form";
import { importChoices, keepImport } from "~/domain/reports/import/imports.server";
import { mostUploaded, readFile, readPasted } from "~/domain/reports/import/source.server";
import { ImportPage } from "~/domain/reports/import/ui/import-page";
import { Invalid } from "~/platform/errors";
import { parseValues, readUpload } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, url }) => ({
  ...(await importChoices(viewer)),
  networkId: url.searchParams.get("netwerk") ?? "",
  dropped: url.searchParams.get("gedaan") === "weg",
}));

export const action = write(async ({ viewer, request }) => {
  // Before the file is read: who may bring nothing in has nothing read.
  await importChoices(viewer);
  const { values, file, fileName } = await readUpload(request, "file", mostUploaded).catch(atFile);
  const { networkId, text } = parseValues(values, ImportForm);
  if (file && text.trim()) throw new Invalid({ file: "document-or-text" });
  const reading = file ? await readFile(file, fileName) : readPasted(text);
  const { id } = await keepImport(viewer, reading, { fileName, networkId });
  return redirect(`/beheer/verslagen/invoer/${id}`);
});

const AT_FILE: Record<string, string> = {
  "too-large": "document-too-large",
  "too-slow": "document-too-slow",
};

/** What is wrong with the whole of a form that brings a file is wrong with the file. */
function atFile(error: unknown): never {
  const code = error instanceof Invalid ? AT_FILE[error.fields.form ?? ""] : undefined;
  throw code ? new Invalid({ file: code }) : error;
}

export const meta: MetaFunction = () => [{ title: "Document invoeren - Netwerf" }];

export default function Import() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ImportPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
