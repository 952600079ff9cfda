import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sessionsOf } from "~/domain/people/sessions.server";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import { read } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

export const loader = read(async (call) => {
  mustBeLoggedIn(call);
  return { sessions: await sessionsOf(call.viewer), locale: call.locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").sessions} - Netwerf` },
];

/** Where somebody is logged in, each with a button that ends it. */
export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  const t = useText("account");
  return (
    <>
      <PageHeader
        narrow
        title={t.sessions}
        crumbs={[{ label: t.title, to: "/mijn" }, { label: t.sessions }]}
      />
      <Page narrow>
        <div className="stack stack--wide">
          <ul className="lines">
            {sessions.map(({ hash, device, createdAt, current }) => {
              const name = device || t.unknownDevice;
              return (
                <li key={hash}>
                  <AppForm action={`/mijn/sessies/${hash}/afmelding`} reload className="row">
                    <span>
                      {name}, {t.since} <Time at={createdAt} />
                    </span>
                    {current && <Tag tone="good">{t.thisDevice}</Tag>}
                    <SubmitButton variant="quiet" small aria-label={t.logoutDevice(name)}>
                      {t.logout}
                    </SubmitButton>
                  </AppForm>
                </li>
              );
            })}
          </ul>
          <section className="stack">
            <p>{t.logoutEverywhereHint}</p>
            <AppForm action="/afmelden/overal" reload>
              <SubmitButton variant="secondary">{t.logoutEverywhere}</SubmitButton>
            </AppForm>
          </section>
        </div>
      </Page>
    </>
  );
}
