import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StoryImportForm } from "~/domain/knowledge/stories/import/import-form";
import {
  keepStoryImport,
  mostUploaded,
  readStoryFile,
  storyImportChoices,
} from "~/domain/knowledge/stories/import/imports.server";
import { StoryImportPage } from "~/domain/knowledge/stories/import/ui/import-page";
import { importPath } from "~/domain/knowledge/stories/import/ui/paths";
import { Invalid } from "~/platform/errors";
import { parseValues, readUpload } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, url }) => ({
  ...(await storyImportChoices(viewer)),
  dropped: url.searchParams.get("gedaan") === "weg",
}));

export const action = write(async ({ viewer, request }) => {
  // Before the file is read: who may bring nothing in has nothing read.
  await storyImportChoices(viewer);
  const { values, file, fileName } = await readUpload(request, "file", mostUploaded).catch(atFile);
  const { networkId } = parseValues(values, StoryImportForm);
  const { id } = await keepStoryImport(viewer, await readStoryFile(file), { fileName, networkId });
  return redirect(importPath(id));
});

/** What is wrong with the whole of a form that brings a file is wrong with the file. */
function atFile(error: unknown): never {
  const form = error instanceof Invalid ? error.fields.form : undefined;
  if (form === "too-large") throw new Invalid({ file: "stories-too-large" });
  throw form === "too-slow" ? new Invalid({ file: "document-too-slow" }) : error;
}

export const meta: MetaFunction = () => [{ title: "Verhalen invoeren - Netwerf" }];

export default function Import() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StoryImportPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
