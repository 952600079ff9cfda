import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { z } from "zod";
import { requestLogin } from "~/domain/people/login.server";
import { emailField } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { safePath } from "~/platform/http/paths";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { EmailField } from "~/ui/text-field";
import { textFor } from "~/ui/text/catalogue";
import { useLocale, useText } from "~/ui/text/text-provider";
import { read, write, type Refused } from "../handle.server";
import { newBrowserSecret } from "./browser-cookie.server";

const LoginForm = z.object({ email: emailField(), verder: z.string().optional() });

export const loader = read(async ({ viewer, url, locale }) => {
  const next = safePath(url.searchParams.get("verder"), "/mijn");
  if (viewer.personId) throw redirect(next);
  return { next, done: doneIn(url.searchParams), locale };
});

/** What somebody who lands here has just done. */
function doneIn(search: URLSearchParams): "loggedOut" | "forgotten" | null {
  if (search.has("gewist")) return "forgotten";
  return search.has("afgemeld") ? "loggedOut" : null;
}

export const action = write(async ({ request, ip }) => {
  const { email, verder } = await parseForm(request, LoginForm);
  const { secret, cookie } = newBrowserSecret();
  await requestLogin({ email, next: safePath(verder, "/mijn"), ip, browserSecret: secret });
  return redirect(`/aanmelden/code?adres=${encodeURIComponent(email)}`, {
    headers: { "set-cookie": cookie },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(data?.locale ?? "nl", "account").loginTitle} - Netwerf` },
];

/** Whoever logs out leaves no guest list and no notes behind on the device. */
function useForgetNames(loggedOut: boolean): void {
  useEffect(() => {
    if (!loggedOut) return;
    void import("~/domain/focus-groups/ui/editor/forget-notes")
      .then(({ forgetNotes }) => forgetNotes())
      .catch(() => {});
    void import("~/domain/registrations/ui/door/forget-names")
      .then(({ forgetNames }) => forgetNames())
      // A browser that keeps nothing has nothing to forget.
      .catch(() => {});
  }, [loggedOut]);
}

export default function Login() {
  const { next, done } = useLoaderData<typeof loader>();
  useForgetNames(Boolean(done));
  const refused = useActionData<typeof action>() as Refused | undefined;
  const t = useText("account");
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  return (
    <>
      <PageHeader narrow title={t.loginTitle} lead={t.loginLead} />
      <Page narrow>
        {done && (
          <Notice tone="success" live>
            <p>{t[done]}</p>
          </Notice>
        )}
        {refused?.reason === "too-many-tries" && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <input type="hidden" name="verder" value={next} />
          <EmailField
            name="email"
            label={t.email}
            defaultValue={refused?.values.email as string | undefined}
            error={errors.email}
          />
          <SubmitButton>{t.sendCode}</SubmitButton>
        </AppForm>
      </Page>
    </>
  );
}
