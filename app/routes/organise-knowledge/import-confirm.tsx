import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmStoryImport } from "~/domain/knowledge/stories/import/confirm.server";
import { storyImportToConfirm } from "~/domain/knowledge/stories/import/imports.server";
import { StoryConfirmPage } from "~/domain/knowledge/stories/import/ui/confirm-page";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => storyImportToConfirm(viewer, params.storyImportId!));

export const action = write(async ({ viewer, params }) => {
  await confirmStoryImport(viewer, params.storyImportId!);
  return redirect("/beheer/kennis/verhalen?gedaan=ingevoerd");
});

export const meta: MetaFunction = () => [{ title: "Kijk na wat we lazen - Netwerf" }];

export default function ImportConfirm() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StoryConfirmPage file={useLoaderData<typeof loader>()} refused={refused} />;
}
