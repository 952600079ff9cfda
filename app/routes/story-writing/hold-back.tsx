import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { gatePage } from "~/domain/knowledge/stories/editor-pages.server";
import { holdBack } from "~/domain/knowledge/stories/gates.server";
import { RemarkForm } from "~/domain/knowledge/stories/story-form";
import { gatePath, gatesPath, shortTitle } from "~/domain/knowledge/stories/ui/paths";
import { RemarkPage } from "~/domain/knowledge/stories/ui/remark-page";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { read, write, type Refused } from "../handle.server";
import { loggedInFirst } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async (call) => {
  const page = await loggedInFirst(call, () => gatePage(call.viewer, call.params.storyId!));
  return { id: page.story.id, title: page.revision.title };
});

export const action = write(async ({ viewer, params, request }) => {
  await gatePage(viewer, params.storyId!);
  const { storyRemark } = await parseForm(request, RemarkForm);
  await holdBack(viewer, params.storyId!, storyRemark);
  return redirect(`${gatePath(params.storyId!)}?gedaan=teruggestuurd`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Vraag: ${data.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function HoldBack() {
  const { id, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <RemarkPage
      title="Vraag iets aan de auteur"
      crumbs={[
        { label: "Verhalen nakijken", to: gatesPath },
        { label: shortTitle(title), to: gatePath(id) },
        { label: "Vraag" },
      ]}
      text="Het verhaal blijft in het netwerk staan. De auteur krijgt een mail met wat je hier schrijft. Past die het aan, dan zie je het hier opnieuw."
      label="Wat moet er anders, of wat wil je weten?"
      button="Stuur het naar de auteur"
      back={gatePath(id)}
      refused={refused}
    />
  );
}
