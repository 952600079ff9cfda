import { useMemo, useRef, useState, type FormEvent } from "react";
import {
  PARTICIPANT_TYPES,
  participantTypeLabels,
  type ParticipantTypeName,
} from "~/domain/events/participant-types";
import { Button } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { Fold } from "~/ui/fold";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextField } from "~/ui/text-field";
import type { Guest } from "../../check-in";
import type { NewGuest } from "./use-door";

type WalkInFormProps = { guests: Guest[]; onGuest: (guest: NewGuest) => void };

/** Somebody who is not on the list. Works without network; the server says later if there was no seat. */
export function WalkInForm({ guests, onGuest }: WalkInFormProps) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const organisations = useMemo(
    () => [...new Set(guests.map((guest) => guest.organisation).filter(Boolean))].sort(),
    [guests],
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { guest, faults } = readWalkIn(new FormData(event.currentTarget));
    setErrors(fieldErrorTexts(faults));
    const [first] = Object.keys(faults);
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    onGuest(guest);
    form.current?.reset();
  };
  return (
    <Fold title="Nieuwe gast: niet ingeschreven">
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <WalkInFields errors={errors} organisations={organisations} />
        <div>
          <Button>Voeg toe en check in</Button>
        </div>
      </form>
    </Fold>
  );
}

type FieldsProps = {
  errors: Record<string, string>;
  organisations: readonly string[];
  values?: Record<string, string>;
};

export function WalkInFields({ errors, organisations, values = {} }: FieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Naam"
        maxLength={120}
        autoComplete="off"
        error={errors.name}
        defaultValue={values.name}
      />
      <TextField
        name="organisation"
        label="Organisatie"
        optional
        maxLength={160}
        autoComplete="off"
        suggestions={organisations}
        defaultValue={values.organisation}
      />
      <SelectField
        name="participantType"
        label="Waar werkt deze persoon?"
        options={PARTICIPANT_TYPES.map((type) => ({ value: type, label: participantTypeLabels.nl[type] }))}
        empty="Kies …"
        error={errors.participantType}
        defaultValue={values.participantType}
      />
      <EmailField
        name="email"
        label="E-mailadres"
        optional
        hint="Alleen met een adres kunnen we een attest sturen."
        autoComplete="off"
        error={errors.email}
        defaultValue={values.email}
      />
    </>
  );
}

/** Checks only what nobody can mend later; the server checks everything. */
export function readWalkIn(form: FormData): { guest: NewGuest; faults: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [name, email, type] = [text("name"), text("email"), text("participantType")];
  const faults: Record<string, string> = {};
  if (!name) faults.name = "required";
  if (!PARTICIPANT_TYPES.includes(type as ParticipantTypeName)) faults.participantType = "required";
  if (email && !/^\S+@\S+\.\S+$/.test(email)) faults.email = "email";
  const participantType = type as ParticipantTypeName;
  return { guest: { name, email, organisation: text("organisation"), participantType }, faults };
}
