import { useState } from "react";
import { Button } from "~/ui/button";
import { FieldSet } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { EmailField, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text/text-provider";
import { colleagueEmail, colleagueName, MAX_COLLEAGUES } from "../registration";
import type { FieldsProps } from "./person-fields";

/** Rows there are without script; with script one more at a time. */
const ROWS = 2;

/** Colleagues of the same organisation, each with an own ticket by mail. */
export function ColleagueFields({ text, errors }: FieldsProps) {
  const { colleagues: t } = useText("registration");
  const filled = Array.from({ length: MAX_COLLEAGUES }, (_, i) => i + 1).filter(
    (n) => text(colleagueName(n)) || text(colleagueEmail(n)),
  );
  const [rows, setRows] = useState(Math.max(ROWS, ...filled));
  return (
    <Fold title={t.title} open={filled.length > 0}>
      <p className="soft">{t.hint}</p>
      {Array.from({ length: rows }, (_, i) => i + 1).map((n) => (
        <FieldSet key={n} name={`collega-${n}`} label={t.person(n)} optional>
          <div className="fields-beside">
            <TextField
              name={colleagueName(n)}
              label={t.name}
              optional
              maxLength={120}
              autoComplete="off"
              defaultValue={text(colleagueName(n))}
              error={errors[colleagueName(n)]}
            />
            <EmailField
              name={colleagueEmail(n)}
              label={t.email}
              optional
              maxLength={254}
              autoComplete="off"
              defaultValue={text(colleagueEmail(n))}
              error={errors[colleagueEmail(n)]}
            />
          </div>
        </FieldSet>
      ))}
      {rows < MAX_COLLEAGUES && (
        <Button type="button" variant="secondary" small icon="people" onClick={() => setRows(rows + 1)}>
          {t.add}
        </Button>
      )}
    </Fold>
  );
}
