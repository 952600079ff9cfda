import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventsOfNetwork } from "~/domain/events/of-network.server";
import { NetworkSessions } from "~/domain/events/ui/network-sessions";
import { firstWords } from "~/domain/networks/about";
import { networkSpace } from "~/domain/networks/queries.server";
import { phaseIdOf, stillPlanned } from "~/domain/networks/rules";
import { PlannedLines } from "~/domain/networks/planning/ui/planned-lines";
import { NetworkPage } from "~/domain/networks/ui/network-page";
import { coreNumbers } from "~/domain/registrations/core-attendance.server";
import { CoreNumbers } from "~/domain/registrations/ui/core/core-numbers";
import { somethingHolds } from "~/domain/reports/hand-over/on-event.server";
import { learntPath } from "~/domain/reports/hand-over/ui/paths";
import { now } from "~/platform/clock.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const { challenge, approach, ...network } = await networkSpace(viewer, params.slug!);
  const events = await eventsOfNetwork(viewer, network.id);
  return {
    network: { ...network, challengeHtml: renderMarkdown(challenge), approachHtml: renderMarkdown(approach) },
    sessions: events.map((event) => ({ event, phaseId: phaseIdOf(event, network.phases) })),
    funder: network.fundingLine,
    coreNumbers: await coreNumbers(viewer, network.id),
    learnt: network.phases.some(({ closedAt }) => closedAt !== null) || (await somethingHolds(network.id)),
    at: now(),
    about: firstWords(challenge),
    url: absoluteUrl(`/netwerken/${network.slug}`),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { network, about, url, locale } = data;
  const hidden = network.publishedAt === null ? [{ name: "robots", content: "noindex" }] : [];
  return [...pageMeta({ title: network.name, description: about, url, locale }), ...hidden];
};

export default function Network() {
  const { network, sessions, coreNumbers: numbers, learnt, at } = useLoaderData<typeof loader>();
  const shown = sessions.map(({ event }) => event.id);
  const inPhase = (phaseId: string | null) => ({
    events: sessions.filter((session) => session.phaseId === phaseId).map((session) => session.event),
    planned: stillPlanned(network.phases.find(({ id }) => id === phaseId)?.planned ?? [], shown),
  });
  const count = ({ events, planned }: ReturnType<typeof inPhase>) => events.length + planned.length;
  return (
    <NetworkPage
      network={network}
      counts={Object.fromEntries(network.phases.map(({ id }) => [id, count(inPhase(id))]))}
      learntPath={learnt ? learntPath(network.slug) : null}
      sessionsOf={(phaseId) => {
        const { events, planned } = inPhase(phaseId);
        if (events.length + planned.length === 0) return null;
        return (
          <>
            {events.length > 0 && <NetworkSessions events={events} at={at} />}
            {planned.length > 0 && <PlannedLines sessions={planned} />}
          </>
        );
      }}
    >
      {numbers && <CoreNumbers numbers={numbers} />}
    </NetworkPage>
  );
}
