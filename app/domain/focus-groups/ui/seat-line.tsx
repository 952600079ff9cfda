import type { DragEvent } from "react";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { allowsType, breaches } from "../rules";
import { PERSON_DATA } from "./drag";
import type { Board, ShownGroup, ShownPerson } from "./shown";
import { breachNotes, typeWord } from "./words";

type SeatLineProps = {
  person: ShownPerson;
  board: Board;
  /** Where they sit; left out: nowhere. */
  group?: ShownGroup;
  pinned?: boolean;
  /** How many of their organisation sit here. */
  colleagues?: number;
  /** Why they sit nowhere. */
  why?: string;
};

/** One person on the board. Opens to move them: with a select and a button, for everybody; by dragging, for who likes. */
export function SeatLine(props: SeatLineProps) {
  const { person, board, group, pinned } = props;
  const draggable = useHydrated();
  const carry = (event: DragEvent) => event.dataTransfer.setData(PERSON_DATA, person.id);
  return (
    <li className="seat-line" id={`persoon-${person.id}`} draggable={draggable} onDragStart={carry}>
      <details>
        <summary>
          <span className="seat-line__who">
            <span className="seat-line__name">{person.name}</span>
            <span className="seat-line__what">
              {[person.organisation, typeWord(person.type)].filter(Boolean).join(" · ")}
            </span>
            <Marks {...props} />
          </span>
        </summary>
        <div className="seat-line__move stack stack--tight">
          <MoveFields person={person} board={board} group={group} />
          {pinned && (
            <AppForm action={`${board.path}/losmaking`}>
              <input type="hidden" name="personId" value={person.id} />
              <SubmitButton variant="quiet" small>
                Maak los<span className="visually-hidden">{`: ${person.name}`}</span>
              </SubmitButton>
            </AppForm>
          )}
        </div>
      </details>
    </li>
  );
}

/** What the organiser should notice of this seat. */
function Marks({ person, group, pinned = false, colleagues = 1, why }: SeatLineProps) {
  const outside = group !== undefined && !allowsType(group, person.type);
  const tooMany = colleagues > (group?.maxPerOrganisation ?? Infinity);
  if (!pinned && !outside && colleagues < 2 && !why) return null;
  return (
    <span className="seat-line__marks">
      {pinned && <Tag tone="accent">vastgezet</Tag>}
      {outside && <Tag tone="warn">buiten de regel</Tag>}
      {colleagues > 1 && (
        <Tag tone={tooMany ? "warn" : "plain"}>{`${colleagues} van ${person.organisation}`}</Tag>
      )}
      {why && <Tag tone="warn">{why}</Tag>}
    </span>
  );
}

/** The groups to choose from, each with what it would break there. */
function MoveFields({ person, board, group }: { person: ShownPerson; board: Board; group?: ShownGroup }) {
  const options = board.groups.map((one) => {
    const broken = breaches(one, person, board.tables.get(one.id) ?? []);
    const notes = one === group ? ["nu"] : broken.map((breach) => breachNotes[breach]);
    return { value: one.id, label: notes.length > 0 ? `${one.title} (${notes.join(", ")})` : one.title };
  });
  return (
    <AppForm className="seat-line__form" action={`${board.path}/plaatsen`}>
      <input type="hidden" name="personId" value={person.id} />
      <SelectField
        name="groupId"
        id={`groep-${person.id}`}
        label={`Groep voor ${person.name}`}
        optional="silent"
        options={options}
        empty={group ? "Geen groep" : "Kies een groep"}
        defaultValue={group?.id}
      />
      <SubmitButton small>
        Verplaats<span className="visually-hidden">{` ${person.name}`}</span>
      </SubmitButton>
    </AppForm>
  );
}
