import { CheckboxField } from "~/ui/checkbox-field";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-field";
import type { SeatsLeft } from "../../seats-left.server";
import type { RoundOnDate } from "../../workshops.server";
import type { FieldsProps } from "../person-fields";
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
      <NeedsOfOther text={text} errors={errors} />
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

function NeedsOfOther({ text, errors }: FieldsProps) {
  const open = Boolean(text("access") || text("diet") || errors.needsConsent);
  return (
    <Fold title="Toegankelijkheid en eten" open={open}>
      <p className="soft">
        Vraag dit alleen als de persoon er zelf over begint. We wissen het 14 dagen na de dag.
      </p>
      <TextArea
        name="access"
        label="Toegankelijkheid"
        optional
        rows={2}
        maxLength={600}
        defaultValue={text("access")}
        error={errors.access}
      />
      <TextArea
        name="diet"
        label="Eten"
        optional
        rows={2}
        maxLength={600}
        defaultValue={text("diet")}
        error={errors.diet}
      />
      <CheckboxField
        name="needsConsent"
        label="Deze persoon vindt het goed dat we dit bewaren."
        defaultChecked={text("needsConsent") === "on"}
        error={errors.needsConsent}
      />
    </Fold>
  );
}
