import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { logInWithCode, VALID_MINUTES } from "~/domain/people/login.server";
import { startSession } from "~/domain/people/sessions.server";
import { Conflict, Invalid } from "~/platform/errors";
import { line } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { isDemo } from "~/platform/running.server";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldErrorTexts } from "~/ui/error-text";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { textFor } from "~/ui/text/catalogue";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";
import { browserSecret } from "./browser-cookie.server";

const CodeForm = z.object({ code: line(40) });

export const loader = read(async ({ url, locale }) => ({
  address: (url.searchParams.get("adres") ?? "").slice(0, 254),
  demo: isDemo(),
  minutes: VALID_MINUTES,
  locale,
}));

export const action = write(async ({ viewer, request, ip }) => {
  const { code } = await parseForm(request, CodeForm);
  try {
    const { personId, next } = await logInWithCode(browserSecret(request) ?? "", code, ip);
    return redirect(next, {
      headers: {
        "set-cookie": await startSession(personId, request.headers.get("user-agent") ?? "", viewer),
      },
    });
  } catch (error) {
    // Said at the field, where the digits are.
    if (error instanceof Conflict) throw new Invalid({ code: error.reason });
    throw error;
  }
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").codeTitle} - Netwerf` },
];

export default function Code() {
  const { address, demo, minutes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("account");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  return (
    <>
      <PageHeader narrow title={t.codeTitle} lead={t.codeLead(address)} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            error={errors.code}
          />
          <p className="soft">{t.codeValid(minutes)}</p>
          <SubmitButton>{t.useCode}</SubmitButton>
        </AppForm>
        <p className="section">
          {t.noMail} {t.noMailHint} <AppLink to="/aanmelden">{t.otherEmail}</AppLink>
        </p>
        {demo && (
          <p>
            <AppLink to="/postvak">Demo: open het postvak</AppLink>
          </p>
        )}
      </Page>
    </>
  );
}
