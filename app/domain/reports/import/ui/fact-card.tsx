import type { FilledForm } from "~/ui/filled-form";
import { Choice } from "~/ui/choice";
import { CheckboxGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { Tag, type TagTone } from "~/ui/tag";
import { TextArea, TextField } from "~/ui/text-field";
import { factDefinition, valueOf, type Fact, type FactField, type Sureness } from "../facts";
import { summaryOf } from "./fact-groups";

const SURE: Record<Sureness, { tone: TagTone; words: string }> = {
  read: { tone: "good", words: "Staat er zo" },
  derived: { tone: "accent", words: "Afgeleid" },
  guess: { tone: "warn", words: "Vermoeden" },
};

type Sectors = readonly { id: string; name: string }[];
type FactCardProps = {
  fact: Fact;
  form: FilledForm;
  sectors: Sectors;
  replaced: string;
  /** Read in the same words as the one above. */
  again: boolean;
};

/** One thing that was recognised: a box to tick, the words in which it was read, and its fields to correct. */
export function FactCard({ fact, form, sectors, replaced, again }: FactCardProps) {
  const { fields } = factDefinition(fact.kind);
  const wrong = fields.some(({ name }) => form.errors[`${fact.key}-${name}`]);
  return (
    <li className="fact">
      <div className="fact__head">
        <Choice
          type="checkbox"
          plain
          id={`${fact.key}-use`}
          name={`${fact.key}-use`}
          value="on"
          label={summaryOf(fact)}
          checked={form.text(`${fact.key}-use`) === "on"}
          describedBy={`${fact.key}-passage`}
        />
        <Sure fact={fact} />
      </div>
      <Passage fact={fact} again={again} />
      {replaced && (
        <p className="fact__why">
          <strong>Vervangt wat er nu staat:</strong> {shortened(replaced)}
        </p>
      )}
      <Fold
        title={
          <>
            Kijk na of verbeter<span className="visually-hidden">: {summaryOf(fact)}</span>
          </>
        }
        open={wrong || fact.sure === "guess"}
      >
        <div className="fact__fields">
          {fields.map((field) => (
            <Field key={field.name} fact={fact} field={field} form={form} sectors={sectors} />
          ))}
        </div>
      </Fold>
    </li>
  );
}

/** Something that stays in the text: shown, so that it is known that it was seen. */
export function ToldFact({ fact }: { fact: Fact }) {
  return (
    <li className="fact">
      <div className="fact__head">
        <p className="fact__told">{summaryOf(fact)}</p>
        <Sure fact={fact} />
      </div>
      <Passage fact={fact} />
    </li>
  );
}

function Sure({ fact }: { fact: Fact }) {
  const { tone, words } = SURE[fact.sure];
  const sourceless = fact.kind === "figure" && !valueOf(fact, "source");
  return (
    <span className="fact__tags">
      {sourceless && <Tag tone="warn">Bron ontbreekt</Tag>}
      <Tag tone={tone}>{words}</Tag>
    </span>
  );
}

function Passage({ fact: { key, passage, why }, again }: { fact: Fact; again?: boolean }) {
  return (
    <div id={`${key}-passage`}>
      {again ? (
        <p className="soft small">Uit dezelfde tekst als hierboven.</p>
      ) : (
        <blockquote className="fact__passage">{shortened(passage)}</blockquote>
      )}
      {why && <p className="fact__why">{why}</p>}
    </div>
  );
}

const LONGEST = 420;
const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;

type FieldProps = { fact: Fact; field: FactField; form: FilledForm; sectors: Sectors };

function Field({ fact, field, form, sectors }: FieldProps) {
  const { type, label, required, options = [] } = field;
  const at = form.at(`${fact.key}-${field.name}`);
  const shared = { ...at, label, optional: required ? false : ("silent" as const) };
  switch (type) {
    case "choice":
      return <SelectField {...shared} empty="Kies" options={options} />;
    case "sector":
      return (
        <SelectField
          {...shared}
          empty="Geen van onze sectoren"
          options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case "several":
      return (
        <div className="fact__wide">
          <CheckboxGroup
            name={at.name}
            label={label}
            hint="Niets aangevinkt: iedereen."
            optional="silent"
            plain
            beside
            options={options}
            defaultValue={form.list(at.name)}
            error={at.error}
          />
        </div>
      );
    case "long":
      return (
        <div className="fact__wide">
          <TextArea {...shared} rows={at.defaultValue && at.defaultValue.length > 300 ? 8 : 3} />
        </div>
      );
    case "day":
      return <TextField {...shared} type="date" width="middle" />;
    case "month":
      return <TextField {...shared} hint="Jaar en maand, bijvoorbeeld 2014-10." width="middle" />;
    case "number":
      return <TextField {...shared} inputMode="numeric" width="short" />;
    case "line":
      return <TextField {...shared} maxLength={300} />;
  }
}
