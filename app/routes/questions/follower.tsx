import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followedQuestion, stopFollowing } from "~/domain/knowledge/questions/followers.server";
import { FollowerPage } from "~/domain/knowledge/questions/ui/follower-page";
import { wordsFor } from "~/domain/knowledge/questions/ui/use-words";
import type { PageHandle } from "~/ui/page-script";
import { read, write } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** Opening the link stops nothing: mail scanners open links too. */
export const loader = read(async ({ params, locale }) => ({
  followed: await followedQuestion(params.token!),
  locale,
}));

export const action = write(async ({ params }) => {
  await stopFollowing(params.token!);
  return redirect(`/vraag/${params.token}`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${wordsFor(data?.locale ?? "nl", data?.followed?.kind ?? "OPEN_VRAAG").followerPage.title} - Netwerf`,
  },
  { name: "robots", content: "noindex" },
];

export default function Follower() {
  return <FollowerPage followed={useLoaderData<typeof loader>().followed} />;
}
