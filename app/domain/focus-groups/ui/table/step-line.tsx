import { formatTime } from "~/ui/dates";
import type { TableNow } from "../../table/queries.server";

/** What the group does now, and until when. The phone's script lets the minutes run. */
export function StepLine({ step }: Pick<TableNow, "step">) {
  return (
    <p className="table-head__step" data-fresh="stap">
      {step && (
        <>
          <span>
            Nu: <strong>{step.title}</strong>
          </span>
          {step.endsAt !== null && (
            <span className="numbers" data-ends-at={step.endsAt}>
              {`tot ${formatTime(new Date(step.endsAt))}`}
            </span>
          )}
          {step.endsAt === null && step.leftMs !== null && (
            <span>{`gepauzeerd, nog ${Math.max(1, Math.round(step.leftMs / 60_000))} min`}</span>
          )}
        </>
      )}
    </p>
  );
}
