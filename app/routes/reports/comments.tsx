import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveComment } from "~/domain/reports/comments.server";
import { draftForInvitee } from "~/domain/reports/queries.server";
import { CommentForm } from "~/domain/reports/report";
import { InviteePage } from "~/domain/reports/ui/invitee-page";
import { parseForm } from "~/platform/http/form.server";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, writeOnce, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** The draft for who was there and has the link of their mail. */
export const loader = read(async ({ params, url, locale }) => {
  const draft = await draftForInvitee(params.token!);
  const asked = url.searchParams.get("stuk");
  const chosen = asked !== null && /^\d{1,5}$/.test(asked) ? Number(asked) : null;
  return {
    ...draft,
    chosen: chosen !== null && draft.pieces[chosen] ? chosen : null,
    path: `/verslag/${params.token!}`,
    done: (["sent", "withdrawn"] as const).find((word) => url.searchParams.get("gedaan") === word) ?? null,
    locale,
  };
});

export const action = writeOnce(async ({ params, request }) => {
  // Nobody learns what a form of ours looks like by a link that is none.
  await draftForInvitee(params.token!);
  await giveComment(params.token!, await parseForm(request, CommentForm));
  return redirect(`/verslag/${params.token}?gedaan=sent`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "reports").comment.title(data.title)} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Comments() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <InviteePage {...page} refused={refused} />;
}
