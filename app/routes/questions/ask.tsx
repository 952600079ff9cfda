import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askQuestion, networksToAsk } from "~/domain/knowledge/questions/ask.server";
import { QUESTION_KINDS } from "~/domain/knowledge/questions/question";
import { AskForm } from "~/domain/knowledge/questions/question-forms";
import { AskPage } from "~/domain/knowledge/questions/ui/ask-page";
import { limit, networkOf } from "~/domain/people/rate-limits.server";
import { emailKey } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read, writeOnce, type Refused } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, url, locale }) => {
  const networks = await networksToAsk();
  const wanted = url.searchParams.get("netwerk");
  return {
    networks,
    formKey: newId(),
    kind: QUESTION_KINDS.find((one) => one === url.searchParams.get("soort")),
    chosen: networks.find(({ id }) => id === wanted)?.id,
    email: viewer.email,
    sent: url.searchParams.has("gesteld"),
    url: absoluteUrl("/vragen/nieuw"),
    locale,
  };
});

/** A question of anybody; somebody else's mailbox is not filled by it. */
export const action = writeOnce(async ({ viewer, request, locale, ip }) => {
  const input = await parseForm(request, AskForm);
  await limit("follow-network", networkOf(ip));
  await limit("follow-address", emailKey(input.email));
  await askQuestion(viewer, locale, input);
  return redirect("/vragen/nieuw?gesteld");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "questions").askPage;
  return pageMeta({ title, description, url: data.url, locale: data.locale });
};

export default function Ask() {
  const { url: _url, locale: _locale, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <AskPage {...page} refused={refused} />;
}
