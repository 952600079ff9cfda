import { DataTable } from "~/ui/data-table";
import { AppLink } from "~/ui/app-link";
import { provinceLabels } from "~/domain/vocabulary/province";
import { isOutside } from "../../coverage";
import type { NetworkPlan, PhaseWithPlan } from "../../queries.server";
import { StateMark } from "../state-mark";
import { monthWords, nameOf, STATE_WORDS } from "./plan-words";
import { SessionCard } from "./session-card";

type BoardProps = {
  phase: PhaseWithPlan;
  plan: Pick<NetworkPlan, "sectors" | "thisMonth">;
  path: string;
};

/** The plan of a phase: a column for each month, and one for what has no month yet. On a phone it is a table. */
export function Board(props: BoardProps) {
  const { phase, plan } = props;
  const open = phase.sessions.some(({ month }) => month === "");
  const months = open || phase.months.length === 0 ? [...phase.months, ""] : phase.months;
  return (
    <>
      <ol className="plan-board" aria-label={`De planning van ${phase.title}, per maand`}>
        {months.map((month) => (
          <li key={month} className={columnLook(month, phase, plan.thisMonth)}>
            <h3 className="plan-month__name">
              {monthWords(month)}
              {month === plan.thisMonth && <span className="soft small"> nu</span>}
              {isOutside(phase.span, month) && <span className="soft small"> buiten de fase</span>}
            </h3>
            <Cards month={month} {...props} />
          </li>
        ))}
      </ol>
      <PlanTable {...props} />
    </>
  );
}

function columnLook(month: string, { span }: PhaseWithPlan, thisMonth: string): string {
  const names = [
    "plan-month",
    month === thisMonth && "plan-month--now",
    (month === "" || isOutside(span, month)) && "plan-month--outside",
  ];
  return names.filter(Boolean).join(" ");
}

function Cards({ month, phase, plan, path }: BoardProps & { month: string }) {
  const sessions = phase.sessions.filter((session) => session.month === month);
  if (sessions.length === 0) return <p className="soft small">Niets gepland</p>;
  return sessions.map((session) => (
    <SessionCard key={session.id} session={session} phase={phase} plan={plan} path={path} />
  ));
}

function PlanTable({ phase, path }: BoardProps) {
  return (
    <div className="plan-table">
      <DataTable
        caption={`De planning van ${phase.title}`}
        captionHidden
        rows={phase.sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: "Sessie",
            rowHeader: true,
            cell: (session) => <AppLink to={`${path}/sessies/${session.id}`}>{nameOf(session)}</AppLink>,
          },
          { key: "month", header: "Maand", cell: ({ month }) => monthWords(month) },
          { key: "sector", header: "Sector", cell: ({ sector }) => sector?.name ?? "nog te kiezen" },
          {
            key: "province",
            header: "Provincie",
            cell: ({ province }) => (province ? provinceLabels.nl[province] : "nog te kiezen"),
          },
          {
            key: "state",
            header: "Stand",
            cell: ({ state }) => (
              <span className="session-line">
                <StateMark state={state} />
                {STATE_WORDS[state]}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
