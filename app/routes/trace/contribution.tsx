import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayMakeQuestion } from "~/domain/knowledge/questions/from-contribution.server";
import { questionsFrom } from "~/domain/knowledge/questions/from-contributions.server";
import { MakeQuestion } from "~/domain/knowledge/questions/ui/make-question";
import { mayMakeStoryOf } from "~/domain/knowledge/stories/from-contribution.server";
import { MakeStory } from "~/domain/knowledge/stories/ui/make-story";
import { signatureOf } from "~/domain/knowledge/directory/signature.server";
import { Signature } from "~/domain/knowledge/directory/ui/signature";
import { cameOfContribution } from "~/domain/knowledge/stories/gave-rise.server";
import { GaveRise } from "~/domain/knowledge/stories/ui/gave-rise";
import { contributionTrace } from "~/domain/reports/trace.server";
import { ContributionPage } from "~/domain/reports/ui/contribution-page";
import { firstWords } from "~/domain/networks/about";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url, locale }) => ({
  ...(await contributionTrace(caller, params.contributionId!)),
  makesQuestion: (await mayMakeQuestion(caller, params.contributionId!)) && {
    contributionId: params.contributionId!,
    made: (await questionsFrom(caller.viewer, [params.contributionId!]))[0],
  },
  mayMakeStory: await mayMakeStoryOf(caller.viewer, params.contributionId!),
  signature: await signatureOf(caller, params.contributionId!),
  outcome: { done: url.searchParams.get("gedaan"), reason: url.searchParams.get("reden") },
  came: await cameOfContribution(caller, params.contributionId!),
  url: absoluteUrl(`/bijdragen/${params.contributionId!}`),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { contribution, url, locale } = data;
  const t = textFor(locale, "trace");
  const title = `${t.kinds[contribution.kind]}: ${firstWords(contribution.text, 60)}`;
  return pageMeta({ title, description: t.contribution.title, url, locale });
};

export default function Contribution() {
  const {
    locale: _locale,
    url: _url,
    makesQuestion,
    mayMakeStory,
    signature,
    outcome,
    came,
    ...page
  } = useLoaderData<typeof loader>();
  const more = came.stories.length + came.questions.length + came.requests.length > 0;
  return (
    <>
      <ContributionPage {...page} more={more}>
        {more && <GaveRise {...came} />}
        {mayMakeStory && <MakeStory contributionId={page.contribution.id} />}
        {makesQuestion && (
          <MakeQuestion
            {...makesQuestion}
            ofPolicy={page.contribution.kind === "VRAAG_AAN_BELEID"}
            listed={[...came.questions, ...came.requests].some(({ id }) => id === makesQuestion.made?.id)}
          />
        )}
      </ContributionPage>
      <Signature signature={signature} {...outcome} />
    </>
  );
}
