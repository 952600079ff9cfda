import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorPage } from "~/domain/knowledge/stories/author-page.server";
import { partsInHtml } from "~/domain/knowledge/stories/in-html.server";
import { AuthorPage } from "~/domain/knowledge/stories/ui/author-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { outcomeWords, ownPath } from "./back.server";

export const handle: PageHandle = { script: "none" };

/** The story for its author, who has the link of a mail. */
export const loader = read(async (call) => {
  const { params, url, locale } = call;
  const page = await authorPage(params.token!);
  const { own } = textFor(locale, "storyWriting");
  const done = { nieuw: own.new, ...own.done };
  const word = url.searchParams.get("gedaan") ?? "";
  return {
    ...page,
    html: partsInHtml(page.revision),
    path: ownPath(params),
    funder: page.story.network?.fundingLine,
    refusal: outcomeWords(call).refusal,
    isNew: word === "nieuw",
    said: Object.hasOwn(done, word) ? done[word as keyof typeof done] : null,
    locale,
  };
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "storyWriting").own.title(data.revision.title)} - Netwerf`
      : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function OwnStory() {
  const { locale: _locale, funder: _funder, ...page } = useLoaderData<typeof loader>();
  return <AuthorPage {...page} />;
}
