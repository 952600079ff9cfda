import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { evaluate, evaluationOf } from "~/domain/registrations/evaluate.server";
import { EvaluationForm } from "~/domain/registrations/evaluation";
import { holderByLink } from "~/domain/registrations/holder.server";
import { EvaluationPage } from "~/domain/registrations/ui/evaluation-page";
import { parseForm } from "~/platform/http/form.server";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ params, url, locale }) => ({
  ...(await evaluationOf(await holderByLink(params.token!))),
  path: `/inschrijving/${params.token}`,
  saved: url.searchParams.has("bewaard"),
  locale,
}));

export const action = write(async ({ params, request }) => {
  const holder = await holderByLink(params.token!);
  await evaluate(holder, await parseForm(request, EvaluationForm));
  return redirect(`/inschrijving/${params.token}/evaluatie?bewaard`);
});

/** The address is a key: proxies do not keep it. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${textFor(data.locale, "registration").evaluation.title} - ${data.title}` : "Netwerf",
  },
  { name: "robots", content: "noindex" },
];

export default function Evaluation() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EvaluationPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
