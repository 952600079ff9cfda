import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storyToChange } from "~/domain/knowledge/stories/author-page.server";
import { SeenForm, StoryForm } from "~/domain/knowledge/stories/story-form";
import { ChangeOwnPage } from "~/domain/knowledge/stories/ui/edit-story-page";
import { changeByAuthor } from "~/domain/knowledge/stories/write-story.server";
import { parseForm, parseValues, submittedValues } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";
import { ownPath } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params, locale }) => ({
  ...(await storyToChange(params.token!)),
  path: ownPath(params),
  locale,
}));

export const action = write(async ({ params, request }) => {
  const { published } = await storyToChange(params.token!);
  const input = await parseForm(request, StoryForm);
  const { seen } = parseValues(submittedValues(request), SeenForm);
  await changeByAuthor(params.token!, input, seen);
  return redirect(`${ownPath(params)}?gedaan=${published ? "voorgesteld" : "bewaard"}`);
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "storyWriting").own.editTitle} - ${data.title}` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function OwnText() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ChangeOwnPage {...page} refused={refused} />;
}
