import { FIRST_CHOICE, SECOND_CHOICE } from "../../registration";
import type { SeatsLeft } from "../../seats-left.server";
import type { RoundOnDate } from "../../workshops.server";
import { RoundFields } from "../round-fields";
import { ActionFrame } from "./action-frame";
import { roundWords } from "./words";
import { fieldTexts, shownValue, type Refusal } from "./refusal";

type WorkshopsPageProps = {
  name: string;
  rounds: RoundOnDate[];
  choices: {
    roundId: string;
    firstItemId: string;
    secondItemId: string | null;
    seatItemId: string | null;
  }[];
  workshops: SeatsLeft["workshops"];
  path: string;
  refused?: Refusal;
};

/** Other workshops for somebody; the seat they have is kept until another is sure. */
export function WorkshopsPage({ name, rounds, choices, workshops, path, refused }: WorkshopsPageProps) {
  const now = Object.fromEntries(
    choices.flatMap(({ roundId, firstItemId, secondItemId }) => [
      [`${FIRST_CHOICE}${roundId}`, firstItemId],
      [`${SECOND_CHOICE}${roundId}`, secondItemId ?? ""],
    ]),
  ) as Record<string, string>;
  return (
    <ActionFrame title="Wijzig de workshops" name={name} path={path} refused={refused} button="Bewaar">
      <p>
        De plaats in een workshop gaat pas weg als de nieuwe plaats zeker is. De deelnemer krijgt een mail.
      </p>
      <RoundFields
        rounds={rounds}
        workshops={workshops}
        seated={choices.map((choice) => choice.seatItemId)}
        words={roundWords(name)}
        text={shownValue(refused, now)}
        errors={fieldTexts(refused)}
      />
    </ActionFrame>
  );
}
