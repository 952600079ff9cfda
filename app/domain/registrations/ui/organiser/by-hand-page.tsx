import { CheckboxField } from "~/ui/checkbox-field";
import { Notice } from "~/ui/notice";
import { NEEDS_KEPT_DAYS } from "../../registration";
import type { SeatsLeft } from "../../seats-left.server";
import type { RoundOnDate } from "../../workshops.server";
import { NeedsFields } from "../needs-fields";
import { RoundFields } from "../round-fields";
import { ActionFrame } from "./action-frame";
import { fieldTexts, shownValue, type Refusal } from "./refusal";
import { AttendeeFields } from "./attendee-fields";
import { count, roundWords } from "./words";

type ByHandPageProps = {
  date: string;
  formKey: string;
  seats: SeatsLeft;
  rounds: RoundOnDate[];
  path: string;
  refused?: Refusal;
};

/** Registers somebody who rang. */
export function ByHandPage({ date, formKey, seats, rounds, path, refused }: ByHandPageProps) {
  const text = shownValue(refused, { formKey });
  const errors = fieldTexts(refused);
  return (
    <ActionFrame
      title="Schrijf zelf iemand in"
      name={date}
      path={path}
      from="Lijst van deelnemers"
      refused={refused}
      button="Schrijf deze persoon in"
    >
      <input type="hidden" name="formKey" value={text("formKey")} />
      <SeatsNotice seats={seats} />
      <AttendeeFields
        text={text}
        errors={errors}
        emailHint="Hier gaan het ticket en de mails naartoe. Zonder adres moet je deze persoon zelf verwittigen."
      />
      <RoundFields
        rounds={rounds}
        workshops={seats.workshops}
        words={roundWords(null)}
        text={text}
        errors={errors}
      />
      <NeedsFields text={text} errors={errors} words={NEEDS_WORDS}>
        <p className="soft">
          Vraag dit alleen als de persoon er zelf over begint. We wissen het {NEEDS_KEPT_DAYS} dagen na de
          dag.
        </p>
      </NeedsFields>
      <CheckboxField
        name="beyondCapacity"
        label="Geef een plaats, ook als het vol is"
        hint="Deze persoon gaat dan vóór op wie wacht, en je hebt een stoel te weinig. We bewaren dat jij dit besliste."
        defaultChecked={text("beyondCapacity") === "on"}
      />
    </ActionFrame>
  );
}

function SeatsNotice({ seats }: { seats: SeatsLeft }) {
  if (seats.free > 0) return <p>Nog {count(seats.free, "plaats", "plaatsen")} vrij.</p>;
  return (
    <Notice tone="warning" title="Deze dag is volzet.">
      <p>Wie je nu inschrijft, komt op de wachtlijst, na {count(seats.waiting, "persoon", "mensen")}.</p>
    </Notice>
  );
}

const NEEDS_WORDS = {
  title: "Toegankelijkheid en eten",
  access: "Toegankelijkheid",
  diet: "Eten",
  consent: "Deze persoon vindt het goed dat we dit bewaren.",
};
