import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createGroup } from "~/domain/focus-groups/edit-groups.server";
import { FocusGroupForm } from "~/domain/focus-groups/focus-group";
import { groupFormOf } from "~/domain/focus-groups/queries.server";
import { GroupForm } from "~/domain/focus-groups/ui/group-form";
import { groupsPath } from "~/domain/focus-groups/ui/words";
import { parseForm } from "~/platform/http/form.server";
import { Page, PageHeader } from "~/ui/page";
import { read, writeOnce, type Refused } from "../handle.server";
import { toBoard } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { date, items } = await groupFormOf(viewer, params.occurrenceId!);
  return { path: groupsPath(date.id), items };
});

export const action = writeOnce(async ({ viewer, params, request }) => {
  await createGroup(viewer, params.occurrenceId!, await parseForm(request, FocusGroupForm));
  return toBoard(params.occurrenceId!, { gedaan: "bewaard" });
});

export const meta: MetaFunction = () => [{ title: "Nieuwe groep - Netwerf" }];

export default function NewGroup() {
  const { path, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <>
      <PageHeader
        narrow
        title="Nieuwe groep"
        crumbs={[{ label: "Groepen", to: path }, { label: "Nieuwe groep" }]}
      />
      <Page narrow>
        <GroupForm items={items} refused={refused} back={path} />
      </Page>
    </>
  );
}
