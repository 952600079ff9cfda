import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { isRunning, type ShownClock } from "../../lead/clock";
import { minutesWords, roomOf } from "./words";

type BarProps = {
  groupId: string;
  clock: ShownClock | null;
  steps: { id: string; title: string; minutes: number }[];
  now: Date;
};

/** The buttons of the clock, under the thumb. The first one keeps its place whatever it does next. */
export function ClockBar({ groupId, clock, steps }: BarProps) {
  if (steps.length === 0 && !clock) return null;
  const path = `${roomOf(groupId)}/klok`;
  const next = clock && steps[steps.findIndex((step) => step.id === clock.stepId) + 1];
  const running = clock !== null && isRunning(clock);
  return (
    <div className="clock-bar" role="group" aria-label="Klok">
      <div className="clock-bar__row">
        <AppForm stay action={`${path}/${running ? "pauze" : "start"}`}>
          <Button block>{running ? "Pauze" : clock ? "Ga verder" : `Start: ${steps[0]!.title}`}</Button>
        </AppForm>
        {clock && (
          <>
            <MoreTime path={path} minutes={1} />
            <MoreTime path={path} minutes={5} />
            <AppForm stay action={next ? `${path}/volgende` : `${path}/einde`} className="clock-bar__next">
              {next && <input type="hidden" name="from" value={clock.stepId ?? ""} />}
              <Button block variant="secondary">
                {next ? `Volgende: ${next.title}` : "Stop de klok"}
              </Button>
            </AppForm>
          </>
        )}
      </div>
    </div>
  );
}

function MoreTime({ path, minutes }: { path: string; minutes: number }) {
  return (
    <AppForm stay action={`${path}/tijd`}>
      <input type="hidden" name="minutes" value={minutes} />
      <Button block variant="secondary" aria-label={`Nog ${minutesWords(minutes)} erbij`}>
        +{minutes}
      </Button>
    </AppForm>
  );
}
