import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roundPage } from "~/domain/reports/conclusions/round-page.server";
import { RoundPage } from "~/domain/reports/conclusions/ui/round-page";
import { Live } from "~/ui/live";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { asExpert, doneWords } from "./back.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async (call) => ({
  ...(await asExpert(call, () => roundPage(call.viewer, call.params.verdictRoundId!))),
  said: doneWords(call.url),
}));

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.round.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Round() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <Live topics={[`verdicts:${page.round.id}`]} />
      <RoundPage {...page} />
    </>
  );
}
