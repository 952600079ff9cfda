import { formatMinutes } from "~/ui/dates";
import { RadioGroup } from "~/ui/choice-group";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import { FIRST_CHOICE, SECOND_CHOICE } from "../registration";
import type { SeatsLeft } from "../seats-left.server";
import type { RoundOnDate, WorkshopOnDate } from "../workshops.server";
import type { FieldsProps } from "./person-fields";

type RoundFieldsProps = FieldsProps & { rounds: RoundOnDate[]; workshops: SeatsLeft["workshops"] };

/** Each choice round: a first choice as cards, a second as a list. Neither is compulsory. */
export function RoundFields({ rounds, workshops, text, errors }: RoundFieldsProps) {
  const t = useText("registration");
  return (
    <>
      {rounds.map((round) => {
        const [first, second] = [`${FIRST_CHOICE}${round.id}`, `${SECOND_CHOICE}${round.id}`];
        return (
          <div className="stack" key={round.id}>
            <RadioGroup
              name={first}
              label={t.choiceRound(round.title)}
              optional
              options={round.items.map((item) => ({
                value: item.id,
                label: item.title,
                hint: <About item={item} />,
                meta: <Seats left={workshops[item.id]} />,
              }))}
              defaultValue={text(first)}
              error={errors[first]}
            />
            <SelectField
              name={second}
              label={t.secondChoice}
              hint={t.secondChoiceHint}
              optional
              empty={t.noSecondChoice}
              options={round.items.map((item) => ({ value: item.id, label: item.title }))}
              defaultValue={text(second)}
              error={errors[second]}
            />
          </div>
        );
      })}
    </>
  );
}

function About({ item }: { item: WorkshopOnDate }) {
  const who = [...new Set(item.speakers.map((speaker) => speaker.organisation).filter(Boolean))].join(", ");
  return (
    <>
      {formatMinutes(item.startMinute)} – {formatMinutes(item.endMinute)}
      {who && ` · ${who}`}
    </>
  );
}

function Seats({ left }: { left?: { free: number | null; waiting: number } }) {
  const t = useText("registration");
  if (!left || left.free === null) return null;
  return left.free < 1 ? (
    <Tag tone="warn">{t.workshopFull}</Tag>
  ) : (
    <Tag tone="good">{t.workshopSeats(left.free)}</Tag>
  );
}
