import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readerNumberOf } from "~/domain/knowledge/stories/reader";
import { storyPage } from "~/domain/knowledge/stories/story-page.server";
import { storyData } from "~/domain/knowledge/stories/structured-data.server";
import { StoryPage } from "~/domain/knowledge/stories/ui/story-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, request, params, url, locale }) => {
  const page = await storyPage(caller, params.slug!, readerNumberOf(request.headers.get("cookie")));
  const address = absoluteUrl(`/verhalen/${page.story.slug}`);
  const thanks = url.searchParams.has("ervaring")
    ? ("experience" as const)
    : url.searchParams.has("verstuurd")
      ? ("contact" as const)
      : null;
  return { ...page, thanks, url: address, json: storyData(page, address), locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { story, about, url, locale } = data;
  const hidden = story.state === "SHARED" ? [] : [{ name: "robots", content: "noindex" }];
  const title = story.organisation ? `${story.title} (${story.organisation})` : story.title;
  return [
    ...pageMeta({ title, description: about, url, locale }).map((one) =>
      "property" in one && one.property === "og:type" ? { ...one, content: "article" } : one,
    ),
    ...hidden,
  ];
};

export default function Story() {
  const { json, locale: _locale, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      {json && (
        <script
          type="application/ld+json"
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: json }}
        />
      )}
      <StoryPage {...page} />
    </>
  );
}
