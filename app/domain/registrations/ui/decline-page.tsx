import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import type { InvitationState } from "../invitation";

export type DeclinePageProps = {
  name: string;
  title: string;
  startsAt: Date | string;
  endsAt: Date | string;
  place: string;
  state: InvitationState;
  /** Nothing to answer any more: the day began, or does not take place. */
  over: boolean;
  acceptPath: string;
};

/** Where an invited person says that they cannot come. Opening it says nothing yet: mail scanners open links too. */
export function DeclinePage({
  name,
  title,
  startsAt,
  endsAt,
  place,
  state,
  over,
  acceptPath,
}: DeclinePageProps) {
  const { invitation: t, facts } = useText("registration");
  const canAnswer = !over && state === "invited";
  return (
    <>
      <PageHeader narrow title={canAnswer ? t.question : t.title} lead={title} />
      <Page narrow>
        <div className="stack">
          {state === "declined" && (
            <Notice tone="success" live>
              <p>{t.declined}</p>
            </Notice>
          )}
          {state === "registered" && (
            <Notice>
              <p>{t.registered}</p>
            </Notice>
          )}
          {over && (
            <Notice>
              <p>{t.over}</p>
            </Notice>
          )}
          <Facts
            facts={[
              { term: facts.who, value: name },
              { term: facts.when, value: <TimeRange start={startsAt} end={endsAt} /> },
              { term: facts.where, value: place },
            ]}
          />
          {!over && state !== "registered" && (
            <div className="row">
              {canAnswer && (
                <AppForm>
                  <SubmitButton variant="secondary">{t.decline}</SubmitButton>
                </AppForm>
              )}
              <ButtonLink to={acceptPath}>{canAnswer ? t.accept : t.acceptAfterAll}</ButtonLink>
            </div>
          )}
        </div>
      </Page>
    </>
  );
}
