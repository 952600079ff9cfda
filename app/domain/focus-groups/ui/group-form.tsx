import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { formatMinutes } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldErrorTexts } from "~/ui/error-text";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { MAX_GROUP_SIZE } from "../focus-group";
import type { GroupItem } from "./group-column";
import type { ShownGroup } from "./shown";
import { typeWord } from "./words";

export type RefusedGroup = { errors: FieldErrors; values: Record<string, string | string[]> };

type GroupFormProps = {
  /** What it is now; left out: a new one. */
  group?: ShownGroup;
  items: GroupItem[];
  refused?: RefusedGroup;
  /** Where one goes without saving. */
  back: string;
};

/** A group: what it is about, where, and the rule for who sits there. */
export function GroupForm({ group, items, refused, back }: GroupFormProps) {
  const errors = fieldErrorTexts(refused?.errors ?? {});
  const values = refused?.values ?? valuesOf(group, items);
  const field: Fill = (name) => {
    const value = values[name];
    return { name, defaultValue: typeof value === "string" ? value : undefined, error: errors[name] };
  };
  const types = values.allowedTypes ?? [];
  return (
    <>
      <ErrorSummary errors={errors} />
      <AppForm className="form">
        <AboutFields field={field} items={items} />
        <RuleFields
          field={field}
          types={typeof types === "string" ? [types] : types}
          typesError={errors.allowedTypes}
        />
        <div className="form__actions">
          <SubmitButton>Bewaar</SubmitButton>
          <ButtonLink variant="quiet" to={back}>
            Terug
          </ButtonLink>
        </div>
      </AppForm>
    </>
  );
}

/** The name of a field with what was filled in and what is wrong with it. */
type Fill = (name: string) => { name: string; defaultValue?: string; error?: string };

function AboutFields({ field, items }: { field: Fill; items: GroupItem[] }) {
  return (
    <>
      <TextField {...field("title")} label="Naam van de groep" maxLength={120} />
      <TextField
        {...field("guidingQuestion")}
        label="De vraag voor deze groep"
        hint="Deelnemers zien de vraag op hun eigen pagina."
        optional
        maxLength={500}
      />
      <div className="fields-beside">
        <TextField {...field("room")} label="Zaal of tafel" optional maxLength={120} />
        <TextField {...field("facilitator")} label="Begeleider" optional maxLength={120} />
      </div>
      {items.length > 0 && (
        <SelectField
          {...field("itemId")}
          label="Hoort bij dit deel van het programma"
          optional
          empty="Geen"
          options={items.map(({ id, title, startMinute, endMinute }) => ({
            value: id,
            label: `${title}, ${formatMinutes(startMinute)} – ${formatMinutes(endMinute)}`,
          }))}
        />
      )}
    </>
  );
}

type RuleFieldsProps = { field: Fill; types: readonly string[]; typesError?: string };

function RuleFields({ field, types, typesError }: RuleFieldsProps) {
  const number = { type: "number", inputMode: "numeric", width: "short", min: 1 } as const;
  return (
    <>
      <TextField {...field("capacity")} {...number} label="Aantal plaatsen" max={MAX_GROUP_SIZE} />
      <CheckboxGroup
        name="allowedTypes"
        label="Wie mag in deze groep?"
        hint="Zet niets aan als iedereen mag."
        optional
        plain
        beside
        defaultValue={types}
        error={typesError}
        options={PARTICIPANT_TYPES.map((type) => ({ value: type, label: typeWord(type) }))}
      />
      <TextField
        {...field("minTypes")}
        {...number}
        label="Hoeveel soorten organisaties minstens?"
        hint="Zo zitten verschillende organisaties samen."
        optional
        max={PARTICIPANT_TYPES.length}
      />
      <TextField
        {...field("maxPerOrganisation")}
        {...number}
        label="Hoeveel mensen van één organisatie hoogstens?"
        hint="Leeg betekent: geen grens."
        optional
        max={MAX_GROUP_SIZE}
      />
    </>
  );
}

/** The fields as text; a new group has what most groups have. */
function valuesOf(group: ShownGroup | undefined, items: GroupItem[]): RefusedGroup["values"] {
  if (!group) return { capacity: "20", itemId: items.length === 1 ? items[0]!.id : "" };
  const { title, guidingQuestion, room, facilitator, itemId, capacity, allowedTypes } = group;
  return {
    ...{ title, guidingQuestion, room, facilitator, allowedTypes },
    itemId: itemId ?? "",
    capacity: String(capacity),
    minTypes: group.minTypes > 1 ? String(group.minTypes) : "",
    maxPerOrganisation: group.maxPerOrganisation === null ? "" : String(group.maxPerOrganisation),
  };
}
