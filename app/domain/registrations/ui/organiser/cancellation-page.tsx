import { TextArea } from "~/ui/text-field";
import { ActionFrame } from "./action-frame";
import { fieldTexts, shownValue, type Refusal } from "./refusal";

type CancellationPageProps = { name: string; path: string; refused?: Refusal };

/** Asks once before somebody's seat is given up. */
export function CancellationPage({ name, path, refused }: CancellationPageProps) {
  return (
    <ActionFrame
      title="Annuleer deze inschrijving?"
      name={name}
      path={path}
      refused={refused}
      button="Ja, annuleer"
      variant="danger"
      keep="Nee, laat zo"
    >
      <p>
        De plaats komt vrij en gaat naar wie eerst op de wachtlijst staat. De deelnemer krijgt een mail.
        Vergis je je? Dan kun je dit ongedaan maken zolang er een plaats vrij is.
      </p>
      <TextArea
        name="note"
        label="Nota"
        hint="Alleen organisatoren lezen dit. Schrijf niets over gezondheid."
        optional
        rows={2}
        maxLength={300}
        defaultValue={shownValue(refused, {})("note")}
        error={fieldTexts(refused).note}
      />
    </ActionFrame>
  );
}
