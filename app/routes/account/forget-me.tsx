import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endSession } from "~/domain/people/sessions.server";
import { forgetMe, mayBeForgotten } from "~/domain/registrations/forget-me.server";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { textFor } from "~/ui/text/catalogue";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

export const loader = read(async (call) => {
  mustBeLoggedIn(call);
  return { possible: await mayBeForgotten(call.viewer), locale: call.locale };
});

export const action = write(async ({ viewer }) => {
  await forgetMe(viewer);
  return redirect("/aanmelden?gewist", { headers: { "set-cookie": await endSession(viewer) } });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").forgetMe} - Netwerf` },
];

/** Says what goes and what stays, and asks once. */
export default function ForgetMe() {
  const { possible } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("account");
  const { cancel } = useText("common");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        narrow
        title={t.forgetMe}
        crumbs={[
          { label: t.title, to: "/mijn" },
          { label: t.myData, to: "/mijn/gegevens" },
          { label: t.forgetMe },
        ]}
      />
      <Page narrow>
        <div className="stack">
          {refused && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
            </Notice>
          )}
          <p>{t.forgetMeLead}</p>
          <p>{t.forgetMeKeep}</p>
          {!possible && <Notice tone="warning">{t.forgetMeStill}</Notice>}
          <div className="row">
            {possible && (
              <AppForm reload>
                <SubmitButton variant="danger">{t.forgetMeConfirm}</SubmitButton>
              </AppForm>
            )}
            <ButtonLink variant="secondary" to={possible ? "/mijn/gegevens" : "/mijn"}>
              {possible ? cancel : t.title}
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
