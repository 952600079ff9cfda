import { formatMinutes } from "~/ui/dates";
import { RadioGroup } from "~/ui/choice-group";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import { FIRST_CHOICE, SECOND_CHOICE } from "../registration";
import type { SeatsLeft } from "../seats-left.server";
import type { RoundOnDate, WorkshopOnDate } from "../workshops.server";
import type { FieldsProps } from "./person-fields";

/** How the choice is asked; without, of the reader themselves. */
export type RoundWords = {
  first: (round: string) => string;
  second: string;
  secondHint: string;
  none: string;
  full: string;
  /** On the workshop in which they have a seat already. */
  seated: string;
};

type RoundFieldsProps = FieldsProps & {
  rounds: RoundOnDate[];
  workshops: SeatsLeft["workshops"];
  /** Ids of the items in which they have a seat. */
  seated?: readonly (string | null)[];
  words?: RoundWords;
};

/** Each choice round: a first choice as cards, a second as a list. Neither is compulsory. */
export function RoundFields({ rounds, workshops, seated = [], words, text, errors }: RoundFieldsProps) {
  const usual = useText("registration").rounds;
  const w = words ?? usual;
  return (
    <>
      {rounds.map((round) => {
        const [first, second] = [`${FIRST_CHOICE}${round.id}`, `${SECOND_CHOICE}${round.id}`];
        return (
          <div className="stack" key={round.id}>
            <RadioGroup
              name={first}
              label={w.first(round.title)}
              optional
              options={round.items.map((item) => ({
                value: item.id,
                label: item.title,
                hint: <About item={item} />,
                meta: seated.includes(item.id) ? (
                  <Tag tone="good">{w.seated}</Tag>
                ) : (
                  <Seats left={workshops[item.id]} full={w.full} />
                ),
              }))}
              defaultValue={text(first)}
              error={errors[first]}
            />
            <SelectField
              name={second}
              label={w.second}
              hint={w.secondHint}
              optional
              empty={w.none}
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

function Seats({ left, full }: { left?: { free: number | null; waiting: number }; full: string }) {
  const t = useText("registration");
  if (!left || left.free === null) return null;
  return left.free < 1 ? <Tag tone="warn">{full}</Tag> : <Tag tone="good">{t.workshopSeats(left.free)}</Tag>;
}
