import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storyToAskAbout } from "~/domain/knowledge/stories/contact.server";
import { tellExperience } from "~/domain/knowledge/stories/experiences.server";
import { ExperienceForm } from "~/domain/knowledge/stories/reader-forms";
import { ExperiencePage } from "~/domain/knowledge/stories/ui/reader-form-pages";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, writeOnce, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { slug, title, funder } = await storyToAskAbout(viewer, params.slug!);
  return { story: { slug, title }, funder, locale };
});

export const action = writeOnce(async ({ viewer, request, params, ip }) => {
  const input = await parseForm(request, ExperienceForm);
  await limit("experience-network", networkOf(ip));
  await tellExperience(viewer, params.slug!, input);
  return redirect(`/verhalen/${params.slug}?ervaring#ervaringen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "reading").experiences.formTitle} - ${data.story.title} - Netwerf`
      : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Experience() {
  const { story } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ExperiencePage story={story} refused={refused} />;
}
