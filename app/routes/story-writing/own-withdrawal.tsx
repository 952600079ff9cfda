import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorPage } from "~/domain/knowledge/stories/author-page.server";
import { withdrawByAuthor } from "~/domain/knowledge/stories/gates.server";
import { WithdrawOwnPage } from "~/domain/knowledge/stories/ui/author-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";
import { ownPath, pressed } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ params, locale }) => {
  const { revision } = await authorPage(params.token!);
  return { title: revision.title, path: ownPath(params), locale };
});

export const action = pressed(ownPath, async ({ params }) => {
  await withdrawByAuthor(params.token!);
  return "ingetrokken";
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "storyWriting").own.withdraw} - ${data.title}` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function OwnWithdrawal() {
  const { title, path } = useLoaderData<typeof loader>();
  return <WithdrawOwnPage title={title} path={path} />;
}
