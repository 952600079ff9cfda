import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { lookAtLink, logInWithLink } from "~/domain/people/login.server";
import { startSession } from "~/domain/people/sessions.server";
import { Conflict, Invalid } from "~/platform/errors";
import { optionalLine } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";
import { browserSecret } from "./browser-cookie.server";

const LinkForm = z.object({ code: optionalLine(40) });

/** Only shows a button: programs that look into mails open links, and that must not use the link up. */
export const loader = read(async ({ params, request }) => lookAtLink(params.secret!, browserSecret(request)));

export const action = write(async ({ viewer, params, request, ip }) => {
  const { code } = await parseForm(request, LinkForm);
  try {
    const { personId, next } = await logInWithLink(params.secret!, browserSecret(request), code || null, ip);
    return redirect(next, {
      headers: {
        "set-cookie": await startSession(personId, request.headers.get("user-agent") ?? "", viewer),
      },
    });
  } catch (error) {
    if (error instanceof Conflict) throw new Invalid({ code: error.reason });
    throw error;
  }
});

export default function LoginLink() {
  const { works, sameBrowser } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("account");
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  if (!works)
    return (
      <>
        <PageHeader
          narrow
          title={t.linkTitle}
          lead={errorText({ code: "conflict", reason: "link-expired" }, locale)}
        />
        <Page narrow>
          <ButtonLink to="/aanmelden">{t.again}</ButtonLink>
        </Page>
      </>
    );
  return (
    <>
      <PageHeader narrow title={t.linkTitle} lead={sameBrowser ? t.linkLead : t.linkOtherBrowser} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          {!sameBrowser && (
            <TextField
              name="code"
              label={t.code}
              hint={t.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              error={errors.code}
            />
          )}
          <SubmitButton>{t.linkConfirm}</SubmitButton>
        </AppForm>
      </Page>
    </>
  );
}
