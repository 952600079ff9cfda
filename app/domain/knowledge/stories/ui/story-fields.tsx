import { measureLabels, MEASURES } from "~/domain/vocabulary/measure";
import { provinceLabels, PROVINCES } from "~/domain/vocabulary/province";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, FieldSet } from "~/ui/choice-group";
import type { FilledForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { FormChoices } from "../form-values.server";
import { figureFields, MOST_FIGURES } from "../story-form";
import { BLOCKS, type StoryPart } from "../story";

type FormPart = { form: FilledForm };

function PartField({ form, part, optional }: FormPart & { part: StoryPart; optional?: boolean }) {
  const { ask, hints } = useText("storyWriting");
  return (
    <TextArea
      {...form.at(part)}
      label={ask[part]}
      hint={hints[part]}
      rows={optional ? 3 : 5}
      maxLength={5000}
      optional={optional && "silent"}
    />
  );
}

/** What everybody tells, in ten minutes. A draft of an editor's may still lack some of it. */
export function ShortFields({ form, draft, named = true }: FormPart & { draft?: boolean; named?: boolean }) {
  const t = useText("storyWriting");
  return (
    <>
      {!named && (
        <input type="hidden" name="storyOrganisation" value={form.text("storyOrganisation") ?? ""} />
      )}
      <TextField {...form.at("title")} label={t.storyTitle} hint={t.storyTitleHint} maxLength={160} />
      {named && (
        <TextField
          {...form.at("storyOrganisation")}
          label={t.organisation}
          autoComplete="organization"
          maxLength={160}
          optional={draft && "silent"}
        />
      )}
      {(["situation", "approach", "result"] as const).map((part) => (
        <PartField key={part} form={form} part={part} optional={draft} />
      ))}
    </>
  );
}

type FullFieldsProps = FormPart & {
  choices: FormChoices;
  /** Folds that hold something are open. */
  unfolded?: boolean;
  /** What a story is filed under; of a published one only its editors change that. */
  filed?: boolean;
  network?: "choose" | "required" | "none";
};

/** Who has more to tell: each in a fold of its own, so that the form stays short. */
export function FullFields({ form, choices, unfolded, filed = true, network = "choose" }: FullFieldsProps) {
  const t = useText("storyWriting");
  const isOpen = (names: readonly string[]) =>
    names.some((name) => form.errors[name] || (unfolded && form.text(name) !== undefined));
  const rows = figureRows(form);
  return (
    <div className="stack stack--tight">
      <Fold title={t.ask.again} open={isOpen(["again"])}>
        <PartField form={form} part="again" optional />
      </Fold>
      <Fold title={t.figures} open={isOpen(rows.flatMap((row) => Object.values(figureFields(row))))}>
        <p className="soft">{t.figuresText}</p>
        {rows.map((row) => (
          <FigureFields key={row} form={form} row={row} />
        ))}
      </Fold>
      <Fold title={t.blocks} open={isOpen(BLOCKS)}>
        {BLOCKS.map((part) => (
          <PartField key={part} form={form} part={part} optional />
        ))}
      </Fold>
      <Fold title={t.quote} open={isOpen(["quote", "quoteBy", "quoteAgreed"])}>
        <QuoteFields form={form} />
      </Fold>
      {filed && (
        <Fold title={t.about} open={isOpen(["sectorIds", "themeIds", "measures", "province", "networkId"])}>
          <AboutFields form={form} choices={choices} network={network} />
        </Fold>
      )}
    </div>
  );
}

const FEWEST_ROWS = 3;

/** A few rows, and always one more than is filled in. */
function figureRows(form: FilledForm): number[] {
  const all = Array.from({ length: MOST_FIGURES }, (_, row) => row);
  const filled = all.filter((row) => Object.values(figureFields(row)).some((name) => form.text(name)));
  return all.slice(0, Math.max(FEWEST_ROWS, (filled.at(-1) ?? -1) + 2));
}

function FigureFields({ form, row }: FormPart & { row: number }) {
  const t = useText("storyWriting");
  const names = figureFields(row);
  // Examples are said once.
  const hint = (text: string) => (row === 0 ? text : undefined);
  return (
    <FieldSet name={`figures.${row}`} label={t.figure(row + 1)} optional={false}>
      <div className="stack stack--tight story-figure-fields">
        <TextField
          {...form.at(names.value)}
          label={t.figureValue}
          hint={hint(t.figureValueHint)}
          width="middle"
          maxLength={60}
          optional="silent"
        />
        <TextField
          {...form.at(names.measure)}
          label={t.figureMeasure}
          hint={hint(t.figureMeasureHint)}
          maxLength={200}
          optional="silent"
        />
        <TextField
          {...form.at(names.source)}
          label={t.figureSource}
          hint={hint(t.figureSourceHint)}
          maxLength={200}
          optional="silent"
        />
      </div>
    </FieldSet>
  );
}

function QuoteFields({ form }: FormPart) {
  const t = useText("storyWriting");
  return (
    <>
      <p className="soft">{t.quoteText}</p>
      <TextArea {...form.at("quote")} label={t.quoteWords} rows={3} maxLength={600} optional="silent" />
      <TextField
        {...form.at("quoteBy")}
        label={t.quoteBy}
        hint={t.quoteByHint}
        maxLength={160}
        optional="silent"
      />
      <CheckboxField
        name="quoteAgreed"
        label={t.quoteAgreed}
        error={form.errors.quoteAgreed}
        defaultChecked={form.text("quoteAgreed") === "on"}
      />
    </>
  );
}

function AboutFields({
  form,
  choices,
  network,
}: Required<Pick<FullFieldsProps, "form" | "choices" | "network">>) {
  const t = useText("storyWriting");
  const locale = useLocale();
  const named = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
    value: id,
    label: locale === "nl" ? name : nameEn,
  });
  const ticks = (name: string) => ({ name, defaultValue: form.list(name), error: form.errors[name] });
  return (
    <>
      <CheckboxGroup
        {...ticks("measures")}
        label={t.measures}
        plain
        beside
        options={MEASURES.map((value) => ({ value, label: measureLabels[locale][value] }))}
      />
      <CheckboxGroup
        {...ticks("sectorIds")}
        label={t.sectors}
        plain
        beside
        options={choices.sectors.map(named)}
      />
      {choices.themes.length > 0 && (
        <CheckboxGroup
          {...ticks("themeIds")}
          label={t.themes}
          plain
          beside
          options={choices.themes.map(named)}
        />
      )}
      <SelectField
        {...form.at("province")}
        label={t.province}
        empty={t.provinceEmpty}
        optional="silent"
        options={PROVINCES.map((value) => ({ value, label: provinceLabels[locale][value] }))}
      />
      {network !== "none" && choices.networks.length > 0 && (
        <SelectField
          {...form.at("networkId")}
          label={t.network}
          hint={network === "choose" ? t.networkHint : undefined}
          empty={network === "choose" ? t.networkEmpty : undefined}
          optional="silent"
          options={choices.networks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
