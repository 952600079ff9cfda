import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import type { ItemChange } from "../../programme-changes";
import type { ProgrammePaths } from "./paths";

/** What people on one date do not know yet. */
export type Untold = {
  place: string;
  people: number;
  items: { itemId: string; title: string; changes: ItemChange[] }[];
};

const CHANGES: Record<ItemChange, string> = {
  "item-time": "ander uur",
  "item-room": "andere zaal",
  "item-cancelled": "gaat niet door",
  "item-back": "gaat toch door",
};

/** People who do not know of a change yet, and the button that mails them, once. */
export function PendingNotice({ untold, paths }: { untold: Untold[]; paths: ProgrammePaths }) {
  const people = untold.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        people === 1
          ? "1 mens weet dit nog niet: verwittig hen"
          : `${people} mensen weten dit nog niet: verwittig hen`
      }
    >
      <p>Je kunt eerst verder werken. Pas met deze knop vertrekt er een mail, één per mens.</p>
      <Fold title="Wat is er veranderd?">
        {untold.map(({ place, people: here, items }) => (
          <div key={place}>
            <p>
              <strong>{place}</strong> ({here})
            </p>
            <ul>
              {items.map(({ itemId, title, changes }) => (
                <li key={itemId}>
                  {title}: {changes.map((change) => CHANGES[change]).join(", ")}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Fold>
      <AppForm action={paths.notice}>
        <SubmitButton busy="Bezig …">
          {people === 1 ? "Stuur de mail" : `Mail deze ${people} mensen`}
        </SubmitButton>
      </AppForm>
    </Notice>
  );
}
