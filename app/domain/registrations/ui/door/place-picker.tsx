import { formatMinutes } from "~/ui/dates";
import { Field } from "~/ui/field";
import type { DoorItem } from "../../check-in";
import type { Place } from "./use-door";

type PlacePickerProps = {
  items: DoorItem[];
  place: Place;
  onItem: (itemId: string | null) => void;
  onArriving: (arriving: boolean) => void;
};

/** At the door or at a workshop, and whether people come in or go. */
export function PlacePicker({ items, place, onItem, onArriving }: PlacePickerProps) {
  return (
    <div className="door-place">
      {items.length > 0 && (
        <Field name="waar" label="Waar?" optional={false}>
          <div className="select">
            <select
              id="waar"
              className="input"
              value={place.itemId ?? ""}
              onChange={(event) => onItem(event.target.value || null)}
            >
              <option value="">Aan de ingang</option>
              {items.map((item) => (
                <option key={item.id} value={item.id}>
                  {formatMinutes(item.startMinute)} {item.title}
                  {item.room && ` (${item.room})`}
                </option>
              ))}
            </select>
          </div>
        </Field>
      )}
      <fieldset className="door-way">
        <legend className="visually-hidden">Komen mensen binnen of gaan ze weg?</legend>
        <Way label="Komt binnen" checked={place.arriving} onChoose={() => onArriving(true)} />
        <Way label="Gaat weg" checked={!place.arriving} onChoose={() => onArriving(false)} />
      </fieldset>
    </div>
  );
}

function Way({ label, checked, onChoose }: { label: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className="door-way__choice">
      <input type="radio" name="richting" checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
