import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { Dutch } from "./dutch";
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
  const errors = fieldErrorTexts(refused?.errors ?? {});
  const byCode = "code" in by;
  return (
    <Dutch>
      <PageHeader
        narrow
        deep
        title={group}
        lead={
          <>
            {event}, <Time at={startsAt} format="day" />
          </>
        }
      />
      <Page narrow>
        <ErrorSummary errors={errors} />
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason })}</p>
          </Notice>
        )}
        <AppForm className="form">
          {byCode ? (
            <CodeFields by={by} refused={refused} error={errors.name} />
          ) : (
            <p>
              Je doet mee als <strong>{by.name}</strong>. Zo staat het op je inschrijving.
            </p>
          )}
          <SubmitButton block>Kom aan tafel</SubmitButton>
        </AppForm>
        <WhatHappens />
        {byCode && (
          <p className="section">
            Zit je aan een andere tafel? <AppLink to="/tafel">Geef een andere code in</AppLink>
          </p>
        )}
      </Page>
    </Dutch>
  );
}

type CodeFieldsProps = {
  by: { proof: string; mayBeAnonymous: boolean };
  refused?: Refusal;
  error?: string;
};

function CodeFields({ by, refused, error }: CodeFieldsProps) {
  const before = refused?.values.name;
  return (
    <>
      <input type="hidden" name="k" value={by.proof} />
      <TextField
        name="name"
        label="Je naam"
        optional={by.mayBeAnonymous}
        hint={
          by.mayBeAnonymous
            ? "Je voornaam is genoeg. Bij elke bijdrage kies je of je naam erbij staat."
            : "Je voornaam is genoeg. Aan deze tafel staat bij elke bijdrage een naam."
        }
        autoComplete="name"
        maxLength={80}
        defaultValue={typeof before === "string" ? before : undefined}
        error={error}
      />
    </>
  );
}

function WhatHappens() {
  return (
    <div className="section stack stack--tight soft">
      <p>
        Je begeleider ziet je naam in de lijst van wie meedoet. Wie mee aan tafel zit, ziet ze alleen bij wat
        je met je naam instuurt. Zo&apos;n bijdrage kan met je naam in het verslag komen, dat iedereen leest.
        We vragen niets anders, en na de dag wissen we je naam samen met de inschrijvingen.{" "}
        <AppLink to="/privacy">Lees meer over je gegevens</AppLink>
      </p>
      <p>
        We onthouden twee dagen in een cookie dat je aan deze tafel zit. Verlaat je de tafel, dan stopt dat.
      </p>
    </div>
  );
}
