import { useState } from "react";
import { useOrganisationNames } from "~/domain/people/ui/organisation-names";
import { Button } from "~/ui/button";
import { FieldSet } from "~/ui/choice-group";
import { TextField } from "~/ui/text-field";
import { MAX_SPEAKERS, speakerName, speakerOrganisation, speakerTitle } from "../../programme-form";
import type { Filled } from "./filled";

/** Rows there are beyond those filled in; with script one more at a time. */
const EMPTY_ROWS = 1;

/** Who speaks, one row each; an emptied row takes somebody away. */
export function SpeakerFields({ value, errors }: Filled) {
  const used = numbers(MAX_SPEAKERS).filter((n) =>
    [speakerName(n), speakerTitle(n), speakerOrganisation(n)].some((name) => value(name) ?? errors[name]),
  );
  const [rows, setRows] = useState(Math.min(MAX_SPEAKERS, Math.max(0, ...used) + EMPTY_ROWS));
  return (
    <div className="stack">
      {numbers(rows).map((n) => (
        <SpeakerRow key={n} n={n} value={value} errors={errors} />
      ))}
      {rows < MAX_SPEAKERS && (
        <Button type="button" variant="secondary" small icon="people" onClick={() => setRows(rows + 1)}>
          Voeg een spreker toe
        </Button>
      )}
    </div>
  );
}

function SpeakerRow({ n, value, errors }: Filled & { n: number }) {
  const [names, suggest] = useOrganisationNames();
  const field = (name: string, label: string) => ({
    name,
    label,
    optional: "silent" as const,
    autoComplete: "off",
    defaultValue: value(name),
    error: errors[name],
  });
  return (
    <FieldSet name={`spreker-${n}`} label={`Spreker ${n}`} optional>
      <div className="fields-beside">
        <TextField {...field(speakerName(n), "Naam")} maxLength={120} />
        <TextField {...field(speakerTitle(n), "Functie")} maxLength={120} />
      </div>
      <TextField
        {...field(speakerOrganisation(n), "Organisatie")}
        maxLength={160}
        suggestions={names}
        onInput={(event) => suggest(event.currentTarget.value)}
      />
    </FieldSet>
  );
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
