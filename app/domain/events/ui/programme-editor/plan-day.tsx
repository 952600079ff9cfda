import { useSubmit } from "@remix-run/react";
import { useRef } from "react";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { formatRange } from "~/ui/dates";
import { useHydrated } from "~/ui/hydrated";
import { Tag } from "~/ui/tag";
import type { PlanDay as Day } from "../../programme-days";
import { blocksOf, titleOf } from "../../retiming";
import { ClashList } from "./clash-list";
import type { ProgrammePaths } from "./paths";
import { PlanBlock, type MoveChoice } from "./plan-block";
import { useDrag } from "./use-drag";

type PlanDayProps = {
  day: Day;
  rounds: { id: string; title: string }[];
  /** On a phone only the current one is shown. */
  current: boolean;
  several: boolean;
  paths: ProgrammePaths;
  choice: MoveChoice;
};

/** The programme of one date: what clashes, the blocks in their order, and what does not take place here. */
export function PlanDay({ day, rounds, current, several, paths, choice }: PlanDayProps) {
  const list = useRef<HTMLOListElement>(null);
  const hydrated = useHydrated();
  const submit = useSubmit();
  const { drag, grab } = useDrag(list, (block, to) =>
    submit(moveForm({ block, to, occurrenceId: day.id, choice }), {
      method: "post",
      action: paths.move(block, day.id),
      preventScrollReset: true,
    }),
  );
  const blocks = blocksOf(day.lines);
  return (
    <section
      className={current ? "plan__day plan__day--current" : "plan__day"}
      aria-labelledby={`dag-${day.id}`}
    >
      <div>
        <h2 id={`dag-${day.id}`} className="plan__place">
          {day.place}
        </h2>
        <p className="soft">{formatRange(day.startsAt, day.endsAt)}</p>
        {day.cancelledAt && <Tag tone="danger">Gaat niet door</Tag>}
      </div>
      <ClashList day={day} rounds={rounds} />
      <ol className={drag ? "plan plan--dragging" : "plan"} ref={list}>
        {blocks.map((block, i) => (
          <PlanBlock
            key={block.id}
            block={block}
            title={titleOf(block, rounds)}
            day={day}
            several={several}
            paths={paths}
            choice={choice}
            isFirst={i === 0}
            isLast={i === blocks.length - 1}
            state={drag?.block === block.id ? "dragged" : drag?.over === block.id ? "target" : "still"}
            onGrab={hydrated && blocks.length > 1 ? grab(block.id) : undefined}
          />
        ))}
      </ol>
      {blocks.length === 0 && <p>Op deze datum staat nog niets.</p>}
      <Dropped day={day} paths={paths} />
      <p>
        <ButtonLink variant="secondary" small to={paths.newItem(day.id)}>
          {several ? `Voeg iets toe in ${day.place}` : "Voeg een onderdeel toe"}
        </ButtonLink>
      </p>
    </section>
  );
}

function Dropped({ day, paths }: { day: Day; paths: ProgrammePaths }) {
  if (day.dropped.length === 0) return null;
  return (
    <div className="plan__dropped stack stack--tight">
      <h3>Gaat hier niet door</h3>
      <ul>
        {day.dropped.map((line) => (
          <li key={line.id}>
            <AppLink to={paths.itemOnDate(line.id, day.id)}>{line.title}</AppLink>
            {line.seated + line.waiting > 0 && ` (${peopleHere(line.seated + line.waiting)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const peopleHere = (count: number) =>
  count === 1
    ? "1 mens koos dit en kiest best iets anders"
    : `${count} mensen kozen dit en kiezen best iets anders`;

type Move = { block: string; to: string; occurrenceId: string; choice: MoveChoice };

function moveForm({ block, to, occurrenceId, choice }: Move): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ block, to, occurrenceId })) form.set(name, value);
  if (choice.along) form.set("along", "on");
  if (choice.onlyHere) form.set("onlyHere", "on");
  return form;
}
