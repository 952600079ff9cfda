import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useContentLang, useLocale } from "~/ui/text/text-provider";
import { TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { useTableText } from "./table-text";
import "./table.css";

type Refusal = { errors: Record<string, string>; reason: string; values: Record<string, string | string[]> };

type JoinPageProps = {
  group: string;
  event: string;
  startsAt: Date | string;
  /** How one comes in: with the letters, and what the QR code added; or with the link of a registration. */
  by: { code: string; proof: string; mayBeAnonymous: boolean } | { name: string };
  refused?: Refusal;
};

/** Which table this is, and who comes to sit there. */
export function JoinPage({ group, event, startsAt, by, refused }: JoinPageProps) {
  const t = useTableText().join;
  const locale = useLocale();
  const lang = useContentLang();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const byCode = "code" in by;
  return (
    <>
      <PageHeader
        narrow
        deep
        title={group}
        lead={
          <>
            <span lang={lang}>{event}</span>, <Time at={startsAt} format="day" />
          </>
        }
      />
      <Page narrow>
        <ErrorSummary errors={errors} />
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <AppForm className="form">
          {byCode ? (
            <CodeFields by={by} refused={refused} error={errors.name} />
          ) : (
            <p>
              {t.as} <strong>{by.name}</strong>. {t.asRegistered}
            </p>
          )}
          <SubmitButton block>{t.sit}</SubmitButton>
        </AppForm>
        <WhatHappens />
        {byCode && (
          <p className="section">
            {t.elsewhere} <AppLink to="/tafel">{t.otherCode}</AppLink>
          </p>
        )}
      </Page>
    </>
  );
}

type CodeFieldsProps = {
  by: { proof: string; mayBeAnonymous: boolean };
  refused?: Refusal;
  error?: string;
};

function CodeFields({ by, refused, error }: CodeFieldsProps) {
  const t = useTableText().join;
  const before = refused?.values.name;
  return (
    <>
      <input type="hidden" name="k" value={by.proof} />
      <TextField
        name="name"
        label={t.name}
        optional={by.mayBeAnonymous}
        hint={by.mayBeAnonymous ? t.nameHint : t.nameHintAlways}
        autoComplete="name"
        maxLength={80}
        defaultValue={typeof before === "string" ? before : undefined}
        error={error}
      />
    </>
  );
}

function WhatHappens() {
  const t = useTableText().join;
  return (
    <div className="section stack stack--tight soft">
      <p>
        {t.whoSees} <AppLink to="/privacy">{t.more}</AppLink>
      </p>
      <p>{t.cookie}</p>
    </div>
  );
}
