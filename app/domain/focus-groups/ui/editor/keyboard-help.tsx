import { Fold } from "~/ui/fold";

const KEYS: [keys: string, what: string][] = [
  ["Ctrl + B", "vet"],
  ["Ctrl + I", "schuin"],
  ["Ctrl + K", "link"],
  ["Ctrl + Z", "maak ongedaan wat jij deed"],
  ["Ctrl + Alt + 1 of 2", "titel of ondertitel"],
  ["Ctrl + Shift + 7, 8 of 9", "nummers, lijst of taken"],
  ["Ctrl + Enter", "vink een taak af"],
  ["Tab", "dieper in een lijst, of naar de volgende cel"],
  ["Escape", "uit de tabel, of terug naar de tekst"],
  ["Alt + Shift + 1 tot 8", "markeer als bijdrage"],
  ["Alt + Shift + 9", "meer over de bijdrage"],
  ["Alt + F10", "naar de knoppen"],
];

const SIGNS: [signs: string, what: string][] = [
  ["- of *", "lijst"],
  ["1.", "nummers"],
  ["[]", "taak"],
  ["# of ##", "titel of ondertitel"],
  [">", "citaat"],
];

/** What the keyboard can do here. */
export function KeyboardHelp() {
  return (
    <Fold title="Sneller met het toetsenbord">
      <dl className="key-help">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>Typ aan het begin van een regel, met een spatie erna:</p>
      <dl className="key-help">
        {SIGNS.map(([signs, what]) => (
          <div key={signs}>
            <dt>
              <kbd>{signs}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
