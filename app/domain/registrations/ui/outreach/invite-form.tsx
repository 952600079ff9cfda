import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { Notice } from "~/ui/notice";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-field";
import { GUEST_GROUNDS, invitationGroundLabels } from "../../invitation";

/** What a form of the organiser's got back when it was not accepted. */
export type RefusedForm = { errors: FieldErrors; reason: string; values: Record<string, string | string[]> };

/** Why a form was not accepted: line by line for fields, else in one sentence. */
export function Refusal({ refused }: { refused?: RefusedForm }) {
  if (!refused) return null;
  const errors = fieldErrorTexts(refused.errors);
  if (Object.keys(errors).length > 0) return <ErrorSummary errors={errors} />;
  return (
    <Notice tone="error" live>
      <p>{errorText({ code: "conflict", reason: refused.reason })}</p>
    </Notice>
  );
}

type InviteFormProps = {
  /** Where the preview is made. */
  action: string;
  values?: Record<string, string | string[]>;
  errors?: FieldErrors;
};

/** Paste a list or choose a file; nothing is sent before the preview. */
export function InviteForm({ action, values = {}, errors = {} }: InviteFormProps) {
  const words = fieldErrorTexts(errors);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <AppForm className="form" action={action} encType="multipart/form-data">
      <TextArea
        name="list"
        label="Plak je lijst"
        hint="Eén persoon per regel: naam en e-mailadres, en als je wilt organisatie en soort organisatie. Kopiëren uit Excel of uit een mail mag ook."
        optional="silent"
        rows={8}
        defaultValue={text("list")}
        error={words.list}
      />
      <FileField
        name="file"
        label="Of kies een bestand"
        hint="Een csv-bestand. Uit Excel: kies Opslaan als, en dan csv."
        optional="silent"
        accept=".csv,.txt,text/csv,text/plain"
        error={words.file}
      />
      <SelectField
        name="ground"
        label="Waarom nodig je deze mensen uit?"
        hint="Het staat in de uitnodiging, en je kunt er je lijst op filteren."
        optional="silent"
        empty="Dat zeg ik niet"
        options={GUEST_GROUNDS.map((value) => ({ value, label: invitationGroundLabels[value] }))}
        defaultValue={text("ground")}
        error={words.ground}
      />
      <SelectField
        name="locale"
        label="Taal van de uitnodiging"
        options={[
          { value: "nl", label: "Nederlands" },
          { value: "en", label: "Engels" },
        ]}
        defaultValue={text("locale") ?? "nl"}
        error={words.locale}
      />
      <SubmitButton busy="We lezen je lijst">Bekijk wie een uitnodiging krijgt</SubmitButton>
    </AppForm>
  );
}
