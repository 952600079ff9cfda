import type { FormEvent } from "react";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { DEVICE_LENGTH } from "../../check-in";

const USUAL = ["Inkom links", "Inkom rechts", "Onthaal", "Zaal 1"];

/** Asked once: on other phones one reads it as "Al binnen: 9.02 uur op Inkom links". */
export function DeviceName({ device, onName }: { device: string; onName: (name: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("toestel") ?? "").trim();
    if (name) onName(name.slice(0, DEVICE_LENGTH));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="toestel"
        label="Hoe noem je dit toestel?"
        hint="Zo zien anderen waar iemand binnenkwam. Bijvoorbeeld: Inkom links."
        suggestions={USUAL}
        defaultValue={device}
        maxLength={DEVICE_LENGTH}
        autoComplete="off"
      />
      <div>
        <Button>{device ? "Bewaar de naam" : "Begin"}</Button>
      </div>
    </form>
  );
}
