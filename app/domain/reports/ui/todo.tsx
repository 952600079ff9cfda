import type { ReactNode } from "react";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { formatDay } from "~/ui/dates";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import type { RoundTodo } from "../conclusions/todo.server";
import { roundPath } from "../conclusions/ui/paths";
import type { ReportIWrite, ReportTodo } from "../todo.server";
import { deskPath, reportPath } from "./paths";

type WorkTodoProps = { title: string; id: string; reports?: ReportTodo[]; rounds: RoundTodo[] };

/** What waits of reports and rounds for who leads them; nothing at all when nothing does. */
export function WorkTodo({ title, id, reports = [], rounds }: WorkTodoProps) {
  if (reports.length + rounds.length === 0) return null;
  return (
    <section className="stack todo" aria-labelledby={id} lang="nl-BE">
      <h2 id={id}>{title}</h2>
      <ul>
        {reports.map((one) => (
          <li key={`${one.kind}-${one.kind === "begin" ? one.eventId : one.reportId}`}>
            <ReportLine todo={one} />
          </li>
        ))}
        {rounds.map((one) => (
          <li key={one.roundId}>
            <RoundLine todo={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const line = (to: string, label: string, why: ReactNode) => (
  <>
    <AppLink to={to}>{label}</AppLink> <span>{why}</span>
  </>
);

function ReportLine({ todo }: { todo: ReportTodo }) {
  if (todo.kind === "begin")
    return line(
      `${eventPath(todo.eventId)}/verslag`,
      `Maak het verslag van ${todo.title}`,
      "De dag is voorbij en er is nog geen verslag.",
    );
  const path = reportPath(todo.reportId);
  switch (todo.kind) {
    case "answer":
      return line(
        `${path}#opmerkingen`,
        todo.comments === 1
          ? "1 opmerking wacht op een antwoord"
          : `${todo.comments} opmerkingen wachten op een antwoord`,
        `${todo.title}.`,
      );
    case "decide":
      return line(path, "Sluit de opmerkingen", `${todo.title}. De tijd om te reageren is voorbij.`);
    case "publish":
      return line(
        `${path}/publicatie`,
        "Publiceer het verslag",
        `${todo.title}. De opmerkingen zijn verwerkt.`,
      );
  }
}

function RoundLine({ todo }: { todo: RoundTodo }) {
  const where = `${todo.title}, ${todo.network}.`;
  const path = roundPath(todo.roundId);
  if (todo.kind === "decide")
    return line(
      path,
      todo.conclusions === 1
        ? "1 besluit wacht op een uitkomst"
        : `${todo.conclusions} besluiten wachten op een uitkomst`,
      `${where}${todo.differ > 0 ? ` ${differing(todo.differ, todo.conclusions)}` : ""}`,
    );
  const { answered, experts, over, dueOn } = todo;
  const who =
    answered === experts
      ? "Alle experten antwoordden."
      : `${answered} van ${experts} experten beantwoordden alles.`;
  return line(
    path,
    "Sluit de ronde",
    `${where} ${who}${over ? ` De laatste dag was ${formatDay(dueOn)}.` : ""}`,
  );
}

function differing(differ: number, of: number): string {
  if (of === 1) return "De experten zijn het niet eens.";
  return differ === 1
    ? "Over 1 ervan zijn de experten het niet eens."
    : `Over ${differ} ervan zijn de experten het niet eens.`;
}

/** On one's own page: the reports in which one was asked to write. */
export function ReportsIWrite({ list }: { list: ReportIWrite[] }) {
  const { reports: t } = useText("account");
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="mijn-verslagen">
      <h2 id="mijn-verslagen">{t.title}</h2>
      <ul className="grid grid--two">
        {list.map(({ id, title, state, deskId }) => (
          <li key={id}>
            <Card
              title={title}
              above={<Tag tone={state === "PUBLISHED" ? "plain" : "accent"}>{t.state[state]}</Tag>}
              footer={
                <div className="row">
                  <ButtonLink small to={deskPath(deskId)}>
                    {t.write}
                    <span className="visually-hidden">{`: ${title}`}</span>
                  </ButtonLink>
                  <ButtonLink small variant="secondary" to={reportPath(id)}>
                    {t.read}
                    <span className="visually-hidden">{`: ${title}`}</span>
                  </ButtonLink>
                </div>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
