import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { CheckboxGroup, FieldSet } from "~/ui/choice-group";
import type { OfferedSource } from "../sources.server";

type PickerProps = { offered: readonly OfferedSource[]; chosen: readonly string[]; error?: string };

/** What was said, by where it was said; any of it can be ticked. */
export function SourcePicker({ offered, chosen, error }: PickerProps) {
  const groups = [...new Set(offered.map(({ groupId }) => groupId))];
  return (
    <FieldSet
      name="contributionIds"
      label="Waarop steunt dit?"
      hint="Vink aan wat in de sessies gezegd werd. De woorden blijven bewaard bij het besluit."
      error={error}
      large
    >
      <div className="stack">
        {groups.map((groupId, i) => {
          const list = offered.filter((one) => one.groupId === groupId);
          return (
            <CheckboxGroup
              key={groupId}
              name="contributionIds"
              id={i === 0 ? "contributionIds" : `bron-${groupId}`}
              label={list[0]!.where}
              optional="silent"
              plain
              options={list.map(({ id, text, kind }) => ({
                value: id,
                label: text,
                hint: KIND_WORDS[kind].one,
              }))}
              defaultValue={chosen}
            />
          );
        })}
      </div>
    </FieldSet>
  );
}
