import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { useLocale } from "~/ui/text/text-provider";
import { describe, Field } from "~/ui/field";
import { Page, PageHeader } from "~/ui/page";
import { CODE_LENGTH } from "../../table/code";
import { useTableText } from "./table-text";
import "./table.css";

/** Asks for the letters that hang at the table. */
export function EnterPage({ code, reason }: { code: string; reason: string | null }) {
  const t = useTableText().enter;
  const locale = useLocale();
  const error = reason ? errorText({ code: "conflict", reason }, locale) : undefined;
  const field = {
    name: "code",
    label: t.code,
    hint: t.codeHint,
    error,
  };
  return (
    <>
      <PageHeader narrow deep title={t.title} lead={t.lead} />
      <Page narrow>
        <AppForm method="get" action="/tafel" className="form">
          <Field {...field}>
            <input
              {...describe(field)}
              className="input table-code-input"
              type="text"
              defaultValue={code}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              maxLength={3 * CODE_LENGTH}
              enterKeyHint="go"
            />
          </Field>
          <SubmitButton block>{t.go}</SubmitButton>
        </AppForm>
        <p className="section soft">{t.otherWays}</p>
      </Page>
    </>
  );
}
