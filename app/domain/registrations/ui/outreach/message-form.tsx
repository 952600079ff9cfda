import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { SelectField, type Option, type OptionGroup } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { CHOSEN_FIELD, chosenIds } from "../../message";

type Values = Record<string, string | string[]>;
export type Workshops = { id: string; title: string }[];

const GROUP_WORDS: Record<string, string> = {
  chosen: "Wie je koos in de lijst",
  confirmed: "Iedereen met een plaats",
  waiting: "Iedereen op de wachtlijst",
  present: "Wie er was",
  absent: "Wie er niet was",
};

/** A group in words; a workshop that is gone says only that. */
export function audienceWords(audience: string, workshops: Workshops): string {
  const [kind, id] = audience.split(":");
  if (kind === "item")
    return `Workshop: ${workshops.find((one) => one.id === id)?.title ?? "niet meer op deze dag"}`;
  if (kind === "type") return participantTypeLabels.nl[id as ParticipantTypeName];
  return GROUP_WORDS[audience] ?? "";
}

export const people = (count: number) => (count === 1 ? "1 persoon" : `${count} mensen`);

export type MessageFormProps = {
  action: string;
  audiences: { audience: string; count: number }[];
  workshops: Workshops;
  formKey: string;
  values?: Values;
  errors?: FieldErrors;
};

/** To whom, about what, and the text; nothing is sent before the preview. */
export function MessageForm({
  action,
  audiences,
  workshops,
  formKey,
  values = {},
  errors = {},
}: MessageFormProps) {
  const words = fieldErrorTexts(errors);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const chosen = chosenIds(values[CHOSEN_FIELD]);
  const offered =
    chosen.length === 0 || audiences.some(({ audience }) => audience === "chosen")
      ? audiences
      : [{ audience: "chosen", count: chosen.length }, ...audiences];
  return (
    <AppForm className="form" action={action}>
      <input type="hidden" name="formKey" value={text("formKey") ?? formKey} />
      {chosen.map((id) => (
        <input key={id} type="hidden" name={CHOSEN_FIELD} value={id} />
      ))}
      <SelectField
        name="audience"
        label="Voor wie is je bericht?"
        options={options(offered, workshops)}
        defaultValue={text("audience") ?? (chosen.length > 0 ? "chosen" : "confirmed")}
        error={words.audience}
      />
      <TextField
        name="subject"
        label="Onderwerp"
        maxLength={150}
        defaultValue={text("subject")}
        error={words.subject}
      />
      <TextArea
        name="body"
        label="Je bericht"
        hint="Een lege regel begint een nieuwe alinea. Zet niets over iemands gezondheid of eten in een mail."
        rows={10}
        maxLength={5000}
        defaultValue={text("body")}
        error={words.body}
      />
      <SubmitButton>Bekijk je bericht</SubmitButton>
    </AppForm>
  );
}

function options(audiences: MessageFormProps["audiences"], workshops: Workshops): (Option | OptionGroup)[] {
  const all = audiences.map(({ audience, count }) => ({
    value: audience,
    label: `${audienceWords(audience, workshops).replace("Workshop: ", "")} (${count})`,
  }));
  const part = (label: string, prefix: string): OptionGroup[] => {
    const options = all.filter(({ value }) => value.startsWith(prefix));
    return options.length > 0 ? [{ label, options }] : [];
  };
  return [
    ...all.filter(({ value }) => !value.includes(":")),
    ...part("Met een plaats in een workshop", "item:"),
    ...part("Met een plaats, per soort organisatie", "type:"),
  ];
}
