import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateBar } from "~/domain/events/ui/organise-bars";
import { changeGroup } from "~/domain/focus-groups/edit-groups.server";
import { FocusGroupForm } from "~/domain/focus-groups/focus-group";
import { organisedGroup } from "~/domain/focus-groups/queries.server";
import { GroupForm } from "~/domain/focus-groups/ui/group-form";
import { freezePath, readerPath } from "~/domain/focus-groups/ui/note/addresses";
import { groupPath, groupsPath } from "~/domain/focus-groups/ui/words";
import { parseForm } from "~/platform/http/form.server";
import { ButtonLink } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { read, write, type Refused } from "../handle.server";
import { toBoard } from "./back.server";

export const loader = read(async ({ viewer, params }) => {
  const { group, items, date } = await organisedGroup(viewer, params.groupId!);
  return { group, items, path: groupsPath(date.id), bar: dateBar(date) };
});

export const action = write(async ({ viewer, params, request }) => {
  const input = await parseForm(request, FocusGroupForm);
  const occurrenceId = await changeGroup(viewer, params.groupId!, input);
  return toBoard(occurrenceId, { gedaan: "bewaard" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Group() {
  const { group, items, path } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <>
      <PageHeader
        narrow
        title={group.title}
        crumbs={[{ label: "Groepen", to: path }, { label: group.title }]}
        actions={
          <>
            <ButtonLink variant="secondary" small to={readerPath(group.id)}>
              Lees de nota
            </ButtonLink>
            <ButtonLink variant="secondary" small to={freezePath(group.id)}>
              Bevries de nota
            </ButtonLink>
            <ButtonLink variant="secondary" small to={`${groupPath(group.id)}/verwijdering`}>
              Verwijder deze groep
            </ButtonLink>
          </>
        }
      />
      <Page narrow>
        <GroupForm group={group} items={items} refused={refused} back={path} />
      </Page>
    </>
  );
}
