import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAuthor, storyToAskAbout } from "~/domain/knowledge/stories/contact.server";
import { StoryContactForm } from "~/domain/knowledge/stories/reader-forms";
import { StoryContactPage } from "~/domain/knowledge/stories/ui/reader-form-pages";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { parseForm } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, writeOnce, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { slug, title, funder, reachable } = await storyToAskAbout(viewer, params.slug!);
  return { story: { slug, title }, reachable, funder, formKey: newId(), locale };
});

export const action = writeOnce(async ({ viewer, request, params, ip }) => {
  const input = await parseForm(request, StoryContactForm);
  const { id } = await storyToAskAbout(viewer, params.slug!);
  await limit("contact-network", networkOf(ip));
  await limit("contact-story", id);
  await askAuthor(viewer, params.slug!, input);
  return redirect(`/verhalen/${params.slug}?verstuurd#contact`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "reading").contact.formTitle} - ${data.story.title} - Netwerf`
      : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Contact() {
  const { story, reachable, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <StoryContactPage {...{ story, reachable, formKey, refused }} />;
}
