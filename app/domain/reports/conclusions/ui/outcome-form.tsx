import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-field";
import { VERDICT_KINDS, VERDICT_WORDS } from "../conclusion";
import type { TestedConclusion } from "../round-page.server";
import { testedPath } from "./paths";

/** The steering group decides what becomes of it. */
export function OutcomeForm({
  round,
  conclusion,
  sectors,
  refused,
}: TestedConclusion & { refused?: RefusedForm }) {
  const form = filledForm(refused, {
    translation: conclusion.translation,
    sectorId: conclusion.sectorId ?? "",
  });
  return (
    <section className="stack" aria-labelledby="beslis">
      <h2 id="beslis">Beslis over dit besluit</h2>
      <p className="measure">
        De uitkomst staat op de pagina van het besluit. Daar lezen mensen dat de stuurgroep of de organisatie
        besliste, niet wie van jullie.
      </p>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form" action={`${testedPath(round.id, conclusion.id)}/uitkomst`}>
        <RadioGroup
          {...form.at("outcome")}
          label="Uitkomst"
          options={VERDICT_KINDS.map((value) => ({ value, label: VERDICT_WORDS[value].short }))}
        />
        <TextArea
          {...form.at("outcomeRemark")}
          label="Waarom"
          hint="Nodig als het niet onderschreven is. Iedereen kan dit lezen."
          optional
          maxLength={2000}
        />
        <TextArea
          {...form.at("translation")}
          label="Wat dit betekent voor bedrijven"
          optional
          maxLength={2000}
        />
        <SelectField
          {...form.at("sectorId")}
          label="Voor welke sector geldt dit?"
          empty="Voor alle sectoren"
          optional="silent"
          options={sectors.map(({ id, name }) => ({ value: id, label: `Alleen voor ${name}` }))}
        />
        <SubmitButton busy="Even geduld">Leg de uitkomst vast</SubmitButton>
      </AppForm>
    </section>
  );
}
