import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { DayLeaf } from "~/ui/day-leaf";
import { formatRange } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";
import type { MoveTarget } from "../../move-targets.server";
import { ActionFrame } from "./action-frame";
import { type Refusal } from "./refusal";
import { count } from "./words";

type MovePageProps = { name: string; dates: MoveTarget[]; path: string; refused?: Refusal };

/** Another day: at once where a seat is free, else in line for it while the seat here is kept. */
export function MovePage({ name, dates, path, refused }: MovePageProps) {
  return (
    <ActionFrame title="Verplaats naar een andere dag" name={name} path={path} refused={refused}>
      {refused?.errors.occurrenceId && <Notice tone="error">Kies een dag uit de lijst.</Notice>}
      <p>De plaats op deze dag gaat pas weg als de nieuwe plaats zeker is. De deelnemer krijgt een mail.</p>
      {dates.length === 0 && <p>Er is geen andere dag die nog moet komen.</p>}
      <ul className="grid">
        {dates.map((day) => (
          <li key={day.id}>
            <div className="pick">
              <DayLeaf at={day.startsAt} />
              <div className="pick__body stack stack--tight">
                <strong>{day.municipality}</strong>
                <span>{formatRange(day.startsAt, day.endsAt)}</span>
                <SeatsOf day={day} />
                <AppForm>
                  <input type="hidden" name="occurrenceId" value={day.id} />
                  {day.free < 1 && <input type="hidden" name="wait" value="on" />}
                  <SubmitButton
                    variant={day.free > 0 ? "primary" : "secondary"}
                    aria-label={`${day.free > 0 ? "Verplaats naar" : "Zet op de wachtlijst van"} ${day.municipality}`}
                  >
                    {day.free > 0 ? "Verplaats" : "Zet op de wachtlijst"}
                  </SubmitButton>
                </AppForm>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </ActionFrame>
  );
}

function SeatsOf({ day }: { day: MoveTarget }) {
  if (day.free > 0) return <Tag tone="good">{`nog ${count(day.free, "plaats", "plaatsen")}`}</Tag>;
  const waiting = day.waiting > 0 ? `, ${day.waiting} op de wachtlijst` : "";
  return <Tag tone="warn">{`volzet${waiting}`}</Tag>;
}
