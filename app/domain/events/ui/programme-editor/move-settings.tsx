import { useHydrated } from "~/ui/hydrated";
import type { MoveChoice } from "./plan-block";

type MoveSettingsProps = { choice: MoveChoice; several: boolean; onChange: (choice: MoveChoice) => void };

/** How dragging and the buttons are meant. Only with script: without it the page "Verplaats naar …" asks the same. */
export function MoveSettings({ choice, several, onChange }: MoveSettingsProps) {
  if (!useHydrated()) return null;
  return (
    <fieldset className="plan-settings">
      <legend>Als je iets verplaatst</legend>
      <Setting
        id="schuift-mee"
        label="De andere onderdelen schuiven mee"
        checked={choice.along}
        onChange={(along) => onChange({ ...choice, along })}
      />
      {several && (
        <Setting
          id="alleen-hier"
          label="Alleen op die datum"
          checked={choice.onlyHere}
          onChange={(onlyHere) => onChange({ ...choice, onlyHere })}
        />
      )}
    </fieldset>
  );
}

type SettingProps = { id: string; label: string; checked: boolean; onChange: (checked: boolean) => void };

function Setting({ id, label, checked, onChange }: SettingProps) {
  return (
    <div className="choice choice--plain">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>
        <span className="choice__title">{label}</span>
      </label>
    </div>
  );
}
