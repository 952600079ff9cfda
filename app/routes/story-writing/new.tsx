import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorPath } from "~/domain/knowledge/stories/author-link.server";
import { formChoices } from "~/domain/knowledge/stories/form-values.server";
import { NewStoryForm } from "~/domain/knowledge/stories/story-form";
import { NewStoryPage } from "~/domain/knowledge/stories/ui/new-story-page";
import { newStoryPath } from "~/domain/knowledge/stories/ui/paths";
import { submitNewStory } from "~/domain/knowledge/stories/write-story.server";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { parseForm } from "~/platform/http/form.server";
import { emailKey } from "~/platform/http/fields";
import { newSecret } from "~/platform/ids.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, writeOnce, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, url, locale }) => {
  const choices = await formChoices(null);
  const asked = url.searchParams.get("netwerk");
  const network = choices.networks.find(({ slug }) => slug === asked);
  const only = choices.networks.length === 1 ? choices.networks[0] : undefined;
  return {
    choices,
    prefill: { name: viewer.name, email: viewer.email, networkId: (network ?? only)?.id ?? "" },
    formKey: newSecret(),
    url: absoluteUrl(newStoryPath),
    locale,
  };
});

export const action = writeOnce(async ({ viewer, request, locale, ip }) => {
  const input = await parseForm(request, NewStoryForm);
  await Promise.all([limit("story-network", networkOf(ip)), limit("story-address", emailKey(input.email))]);
  return redirect(`${authorPath(await submitNewStory(viewer, locale, input))}?gedaan=nieuw`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "storyWriting");
  return pageMeta({ title, description, url: data.url, locale: data.locale });
};

export default function NewStory() {
  const { choices, prefill, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewStoryPage choices={choices} prefill={prefill} formKey={formKey} refused={refused} />;
}
