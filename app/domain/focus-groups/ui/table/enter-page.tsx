import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { describe, Field } from "~/ui/field";
import { Page, PageHeader } from "~/ui/page";
import { CODE_LENGTH } from "../../table/code";
import { Dutch } from "./dutch";
import "./table.css";

/** Asks for the letters that hang at the table. */
export function EnterPage({ code, reason }: { code: string; reason: string | null }) {
  const error = reason ? errorText({ code: "conflict", reason }) : undefined;
  const field = {
    name: "code",
    label: "De code van je tafel",
    hint: "Vier letters. Ze staan op het kaartje op tafel, of op het grote scherm.",
    error,
  };
  return (
    <Dutch>
      <PageHeader narrow deep title="Kom aan tafel" lead="Doe mee op je eigen telefoon, zonder account." />
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
          <SubmitButton block>Ga verder</SubmitButton>
        </AppForm>
        <p className="section soft">
          Heb je een QR-code voor je? Richt je camera erop, dan hoef je niets te typen. Ben je ingeschreven?
          Dan vind je je tafel ook met de link in je mail.
        </p>
      </Page>
    </Dutch>
  );
}
