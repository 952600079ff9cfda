import type { PointerEvent } from "react";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink } from "~/ui/button";
import { formatMinutes } from "~/ui/dates";
import type { PlanDay, PlanLine as Line } from "../../programme-days";
import type { Block } from "../../retiming";
import type { ProgrammePaths } from "./paths";
import { PlanLine } from "./plan-line";

export const blockId = (block: string, occurrenceId: string) => `blok-${block}-${occurrenceId}`;

/** How a move is meant; the toolbar above the plan sets it. */
export type MoveChoice = { along: boolean; onlyHere: boolean };

type PlanBlockProps = {
  block: Block<Line>;
  title: string;
  day: PlanDay;
  several: boolean;
  paths: ProgrammePaths;
  choice: MoveChoice;
  isFirst: boolean;
  isLast: boolean;
  state: "still" | "dragged" | "target";
  /** Begins to drag; absent without script. */
  onGrab?: (event: PointerEvent<HTMLElement>) => void;
};

/** What moves as one in the programme of a date: an item, or a round with its items. */
export function PlanBlock({ block, title, day, several, paths, onGrab, state, ...rest }: PlanBlockProps) {
  const names = [
    "plan__block",
    block.isRound && "plan__block--round",
    block.lines[0]?.kind === "PAUZE" && "plan__block--break",
    state !== "still" && `plan__block--${state}`,
  ];
  return (
    <li className={names.filter(Boolean).join(" ")} id={blockId(block.id, day.id)} data-block={block.id}>
      <div className="plan__head">
        <p className="plan__time">
          {formatMinutes(block.start)} – {formatMinutes(block.end)}
        </p>
        {onGrab && (
          // For a pointer only: the buttons below do the same for everybody else.
          <span
            className="plan__handle"
            onPointerDown={onGrab}
            aria-hidden="true"
            title="Sleep naar een ander uur"
          />
        )}
      </div>
      {block.isRound && (
        <h3 className="plan__title">
          <AppLink to={paths.round(block.id)}>{title}</AppLink> <span className="plan__meta">keuzeronde</span>
        </h3>
      )}
      <div className={block.isRound ? "plan__options" : undefined}>
        {block.lines.map((line) => (
          <PlanLine
            key={line.id}
            line={line}
            day={day}
            several={several}
            paths={paths}
            level={block.isRound ? 4 : 3}
          />
        ))}
      </div>
      <MoveButtons block={block} title={title} day={day} paths={paths} {...rest} />
    </li>
  );
}

type MoveButtonsProps = Pick<
  PlanBlockProps,
  "block" | "title" | "day" | "paths" | "choice" | "isFirst" | "isLast"
>;

function MoveButtons({ block, title, day, paths, choice, isFirst, isLast }: MoveButtonsProps) {
  const button = (to: "earlier" | "later", label: string, ended: boolean) => (
    <AppForm action={paths.move(block.id, day.id)} stay>
      <input type="hidden" name="block" value={block.id} />
      <input type="hidden" name="occurrenceId" value={day.id} />
      <input type="hidden" name="to" value={to} />
      {choice.along && <input type="hidden" name="along" value="on" />}
      {choice.onlyHere && <input type="hidden" name="onlyHere" value="on" />}
      <Button
        variant="quiet"
        small
        id={`${to}-${block.id}-${day.id}`}
        aria-label={`${label}: ${title}`}
        aria-disabled={ended || undefined}
      >
        {label}
      </Button>
    </AppForm>
  );
  return (
    <div className="row plan__actions">
      {button("earlier", "Eerder", isFirst)}
      {button("later", "Later", isLast)}
      <ButtonLink
        variant="quiet"
        small
        to={paths.move(block.id, day.id)}
        aria-label={`Verplaats naar …: ${title}`}
      >
        Verplaats naar …
      </ButtonLink>
    </div>
  );
}
