import { MEASURES, measureLabels } from "~/domain/vocabulary/measure";
import { AppForm } from "~/ui/app-form";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import type { FilledForm } from "~/ui/filled-form";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { dutyFields } from "../article";
import type { ArticleToEdit } from "../queries.server";
import { DutyFields } from "./duty-fields";
import { articlesPath, editPath } from "./paths";

type EditFormProps = { page: ArticleToEdit; form: FilledForm };

/** The words, duties and labels of a page. The second button shows how it would read, and saves nothing. */
export function ArticleEditForm({ page, form }: EditFormProps) {
  const path = editPath(page.article.id);
  return (
    <AppForm action={path} className="form form--parts">
      <input type="hidden" name="seen" value={page.article.revision.number} />
      <WordsPart form={form} />
      <fieldset className="form-part">
        <legend className="field__label field__label--large">Wie doet wat, en wanneer</legend>
        <p className="soft">
          Tel in maanden vanaf de start: 0 is de start, 12 is een jaar later. Zonder &quot;tot&quot; gebeurt
          iets op één moment. Met &quot;om de … maanden&quot; komt het terug. Maak een rij leeg om ze weg te
          halen.
        </p>
        <DutyFields form={form} />
      </fieldset>
      <ValidPart form={form} page={page} />
      <LabelsPart form={form} page={page} />
      <fieldset className="form-part">
        <legend className="field__label field__label--large">Wat er verandert</legend>
        <TextField
          {...form.at("remark")}
          label="In één zin"
          hint="Lezers zien dit bij de versies. Een voorbeeld: nieuwe termijn voor de evaluatie."
          maxLength={300}
        />
      </fieldset>
      <div className="form__actions">
        <SubmitButton busy="Even geduld">Bewaar als nieuwe versie</SubmitButton>
        <Button variant="secondary" formAction={`${path}/voorbeeld`}>
          Bekijk een voorbeeld
        </Button>
        <ButtonLink variant="quiet" to={articlesPath}>
          Terug
        </ButtonLink>
      </div>
    </AppForm>
  );
}

function WordsPart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">De tekst</legend>
      <TextField {...form.at("title")} label="Titel" maxLength={160} />
      <TextArea
        {...form.at("summary")}
        label="Waar het over gaat"
        hint="Eén of twee zinnen: ze staan ook in de lijst en in zoekresultaten."
        rows={2}
        maxLength={600}
        optional
      />
      <TextArea
        {...form.at("body")}
        label="Tekst"
        hint="Je mag Markdown gebruiken: **vet**, lijsten met -, koppen met ##. Van de koppen maken we de inhoudstafel."
        rows={18}
        maxLength={60_000}
        optional="silent"
      />
    </fieldset>
  );
}

function ValidPart({ form, page }: EditFormProps) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Waar het vandaan komt</legend>
      <div className="fields-beside">
        <TextField {...form.at("validAsOf")} type="date" width="short" label="Klopte op" />
        <TextField {...form.at("checkBy")} type="date" width="short" label="Nakijken tegen" optional />
      </div>
      <TextField
        {...form.at("source")}
        label="Bron"
        hint="Bijvoorbeeld een decreet, een brochure of een website. Nodig om online te gaan."
        maxLength={300}
        optional="silent"
      />
      <TextField {...form.at("sourceUrl")} type="url" label="Link naar de bron" maxLength={500} optional />
      <SelectField
        {...form.at("contactCardId")}
        label="Contactpunt"
        hint="Wijzigt het contactpunt, dan wijzigt het overal waar het staat."
        empty="Geen"
        optional
        options={page.cards.map(({ id, name, withdrawnAt }) => ({
          value: id,
          label: withdrawnAt ? `${name} (bestaat niet meer)` : name,
        }))}
      />
    </fieldset>
  );
}

function LabelsPart({ form, page }: EditFormProps) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Hoe men het vindt</legend>
      <CheckboxGroup
        name="measures"
        label="Maatregel"
        optional
        plain
        error={form.errors.measures}
        defaultValue={form.list("measures")}
        options={MEASURES.map((value) => ({ value, label: measureLabels.nl[value] }))}
      />
      {page.themes.length > 0 && (
        <CheckboxGroup
          name="themeIds"
          label="Thema's"
          optional
          plain
          error={form.errors.themeIds}
          defaultValue={form.list("themeIds")}
          options={page.themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </fieldset>
  );
}

const dayInField = (day: Date | null) => (day ? new Date(day).toISOString().slice(0, 10) : "");

/** What stands in the form when nothing was sent yet. */
export function savedValues({ article }: ArticleToEdit): Record<string, string | string[]> {
  const { title, summary, body, validAsOf, checkBy, source, sourceUrl, contactCardId, duties } =
    article.revision;
  const rows = duties.flatMap((duty, i) => {
    const names = dutyFields(i + 1);
    const { bearer, text, fromMonth, untilMonth, everyMonths } = duty;
    return [
      [names.bearer, bearer],
      [names.text, text],
      ...Object.entries({ fromMonth, untilMonth, everyMonths }).map(([key, value]) => [
        names[key as keyof typeof names],
        value === null ? "" : String(value),
      ]),
    ] as [string, string][];
  });
  return {
    ...{ title, summary, body, source, sourceUrl, contactCardId: contactCardId ?? "" },
    ...{ validAsOf: dayInField(validAsOf), checkBy: dayInField(checkBy) },
    ...{ measures: article.measures, themeIds: article.themeIds },
    ...Object.fromEntries(rows),
  };
}
