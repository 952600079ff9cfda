import { CheckboxField } from "../checkbox-field";
import { CheckboxGroup, RadioGroup } from "../choice-group";
import { ErrorSummary } from "../error-summary";
import { Fold } from "../fold";
import { SelectField } from "../select-field";
import { EmailField, TextArea, TextField } from "../text-field";

const MISSING = "Vul je e-mailadres in, bijvoorbeeld jan@organisatie.be.";

export function FieldParts() {
  return (
    <section className="stack">
      <h2>Vragen stellen</h2>
      <div className="grid grid--two">
        <div className="stack">
          <ErrorSummary errors={{ "gids-email": MISSING }} />
          <TextField
            name="gids-naam"
            label="Je naam"
            hint="Zo staat je naam op je badge."
            autoComplete="off"
          />
          <EmailField
            name="gids-email"
            label="Je e-mailadres"
            error={MISSING}
            defaultValue="jan@"
            autoComplete="off"
          />
          <TextArea name="gids-nodig" label="Wat heb je nodig om deel te nemen?" optional rows={3} />
          <SelectField
            name="gids-sector"
            label="Sector"
            empty="Alle sectoren"
            options={["Groen", "Horeca", "Dienstencheques"].map((label) => ({ value: label, label }))}
          />
        </div>
        <ChoiceParts />
      </div>
    </section>
  );
}

function ChoiceParts() {
  return (
    <div className="stack">
      <RadioGroup
        name="gids-keuze"
        label="Welke dag kom je?"
        defaultValue="a"
        options={[
          { value: "a", label: "Brugge", hint: "donderdag 12 november 2026" },
          { value: "b", label: "Leuven", hint: "donderdag 19 november 2026" },
          { value: "c", label: "Gent", hint: "Deze dag is voorbij", disabled: true },
        ]}
      />
      <CheckboxGroup
        plain
        name="gids-soort"
        label="Soort"
        optional
        defaultValue={["x"]}
        options={[
          { value: "x", label: "Inspiratiedag" },
          { value: "y", label: "Kick-off" },
        ]}
      />
      <Fold title="Heb je iets nodig om goed mee te doen?">
        <CheckboxField
          name="gids-mag"
          label="Ja, de organisator mag dit weten."
          hint="We wissen het 14 dagen na de dag zelf."
        />
      </Fold>
    </div>
  );
}
