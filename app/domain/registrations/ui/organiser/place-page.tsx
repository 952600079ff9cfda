import { TextArea, TextField } from "~/ui/text-field";
import { ActionFrame } from "./action-frame";
import { fieldTexts, shownValue, type Refusal } from "./refusal";
import { count } from "./words";

type PlacePageProps = { name: string; place: number; waiting: number; path: string; refused?: Refusal };

/** Another place in line: fair only with a reason that others can read. */
export function PlacePage({ name, place, waiting, path, refused }: PlacePageProps) {
  const errors = fieldTexts(refused);
  const text = shownValue(refused, { place: String(place), reason: "" });
  return (
    <ActionFrame
      title="Geef een andere plaats in de wachtlijst"
      name={name}
      path={path}
      refused={refused}
      button="Geef deze plaats"
    >
      <p>
        Nu op plaats {place}. Er {waiting === 1 ? "wacht" : "wachten"} {count(waiting, "persoon", "mensen")}.
        Wie eerst staat, krijgt de eerste plaats die vrijkomt.
      </p>
      <TextField
        name="place"
        label="Nieuwe plaats"
        hint="1 is vooraan."
        inputMode="numeric"
        width="short"
        autoComplete="off"
        defaultValue={text("place")}
        error={errors.place}
      />
      <TextArea
        name="reason"
        label="Waarom?"
        hint="Andere organisatoren lezen dit ook. Schrijf niets over gezondheid."
        rows={2}
        maxLength={300}
        defaultValue={text("reason")}
        error={errors.reason}
      />
    </ActionFrame>
  );
}
