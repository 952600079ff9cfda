import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { BackAt, shortened } from "./press";

type StepsProps = {
  /** Where it is sent which place it gets. */
  action: string;
  groupId: string;
  /** Where on the page it stands. */
  anchor: string;
  /** What is moved, for a screen reader. */
  of: string;
  index: number;
  count: number;
};

/** One place up, one place down. At an end the button stays where it is, so that focus does. */
export function Steps({ index, count, ...rest }: StepsProps) {
  return (
    <span className="row">
      <Step {...rest} place={index} words="Omhoog" sign="↑" off={index === 0} />
      <Step {...rest} place={index + 2} words="Omlaag" sign="↓" off={index === count - 1} />
    </span>
  );
}

type StepProps = Omit<StepsProps, "index" | "count"> & {
  place: number;
  words: string;
  sign: string;
  off: boolean;
};

function Step({ action, groupId, anchor, of, place, words, sign, off }: StepProps) {
  return (
    <AppForm stay action={action}>
      <BackAt groupId={groupId} anchor={anchor} />
      <input type="hidden" name="place" value={place} />
      <Button small variant="secondary" className="board-step" aria-disabled={off || undefined}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{`${words}: ${shortened(of)}`}</span>
      </Button>
    </AppForm>
  );
}
