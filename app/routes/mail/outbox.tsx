import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownLetters } from "~/domain/activity/outbox.server";
import { NotFound } from "~/platform/errors";
import { isDemo } from "~/platform/running.server";
import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import { read } from "../handle.server";

/** The mails of a demo, in which nothing leaves the house. */
export const loader = read(async () => {
  if (!isDemo()) throw new NotFound();
  return { letters: await shownLetters() };
});

export const meta: MetaFunction = () => [{ title: "Postvak van de demo - Netwerf" }];

export default function Outbox() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Postvak van de demo"
        lead="Mails vertrekken hier niet echt. Je leest ze op deze pagina."
      />
      <Page>
        {letters.length === 0 && (
          <EmptyState title="Nog geen mails">
            Schrijf je ergens in, dan verschijnt hier je bevestiging.
          </EmptyState>
        )}
        <ul className="lines">
          {letters.map((letter) => (
            <li key={letter.id}>
              <AppLink to={`/postvak/${letter.id}`}>{letter.subject}</AppLink>
              <br />
              <span className="soft">
                aan {letter.toName ? `${letter.toName} (${letter.toEmail})` : letter.toEmail},{" "}
                <Time at={letter.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </Page>
    </>
  );
}
