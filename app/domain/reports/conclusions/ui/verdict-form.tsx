import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-field";
import { VERDICT_KINDS, VERDICT_WORDS } from "../conclusion";
import type { TestedConclusion } from "../round-page.server";

type Props = Pick<TestedConclusion, "own" | "sectors" | "conclusion"> & { refused?: RefusedForm };

/** The three questions to an expert. */
export function VerdictForm({ own, sectors, conclusion, refused }: Props) {
  const form = filledForm(refused, {
    verdict: own?.kind ?? "",
    remark: own?.remark ?? "",
    translation: own?.translation ?? "",
    sectorId: own ? (own.sectorId ?? "") : (conclusion.sectorId ?? ""),
  });
  return (
    <section className="stack" aria-labelledby="jouw-antwoord">
      <h2 id="jouw-antwoord">Jouw antwoord</h2>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <RadioGroup
          {...form.at("verdict")}
          label="1. Klopt dit?"
          options={VERDICT_KINDS.map((value) => ({
            value,
            label: VERDICT_WORDS[value].answer,
            hint: VERDICT_WORDS[value].help,
          }))}
        />
        <TextArea
          {...form.at("remark")}
          label="Je opmerking"
          hint="Nodig als je bijstuurt of het niet eens bent."
          optional
          maxLength={2000}
        />
        <TextArea
          {...form.at("translation")}
          label="2. Wat betekent dit voor bedrijven?"
          hint="Zeg het zoals je het aan een werkgever zou zeggen."
          optional
          maxLength={2000}
        />
        <SelectField
          {...form.at("sectorId")}
          label="3. Voor welke sector geldt dit?"
          empty="Voor alle sectoren"
          optional="silent"
          options={sectors.map(({ id, name }) => ({ value: id, label: `Alleen voor ${name}` }))}
        />
        <SubmitButton busy="Even geduld">
          {own ? "Bewaar je nieuwe antwoord" : "Bewaar je antwoord"}
        </SubmitButton>
      </AppForm>
    </section>
  );
}
