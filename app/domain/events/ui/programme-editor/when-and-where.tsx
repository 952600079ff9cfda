import { TextField } from "~/ui/text-field";
import type { Filled } from "./filled";

/** Begin and end of an item, beside each other. */
export function TimeFields({ value, errors, optional }: Filled & { optional?: boolean }) {
  const time = (name: "start" | "end", label: string) => (
    <TextField
      name={name}
      type="time"
      label={label}
      optional={optional}
      width="middle"
      defaultValue={value(name)}
      error={errors[name]}
    />
  );
  return (
    <div className="fields-beside">
      {time("start", "Begin")}
      {time("end", "Einde")}
    </div>
  );
}

export function RoomField({ value, errors, hint }: Filled & { hint?: string }) {
  return (
    <TextField
      name="room"
      label="Zaal"
      hint={hint}
      optional
      maxLength={120}
      defaultValue={value("room")}
      error={errors.room}
    />
  );
}

export function CapacityField({ value, errors, hint }: Filled & { hint: string }) {
  return (
    <TextField
      name="capacity"
      label="Plaatsen"
      hint={hint}
      optional
      inputMode="numeric"
      width="short"
      defaultValue={value("capacity")}
      error={errors.capacity}
    />
  );
}
