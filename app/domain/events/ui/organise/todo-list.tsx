import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { formatDeadline, formatTime, relativeDay } from "~/ui/dates";
import type { Todo } from "../../todo";
import { datePath, eventPath } from "../organise-bars";
import { checkWords } from "./check-words";

/** What asks for the organiser today; nothing at all when nothing does. */
export function TodoList({ todo, at }: { todo: Todo[]; at: Date }) {
  if (todo.length === 0) return null;
  return (
    <section className="stack todo" aria-labelledby="te-doen">
      <h2 id="te-doen">Vandaag te doen</h2>
      <ul>
        {todo.map((one) => (
          <li key={`${one.kind}-${(one.date ?? one.event).id}`}>
            <Line todo={one} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ todo, at }: { todo: Todo; at: Date }) {
  const { event, date } = todo;
  const link = (to: string, label: string, why: ReactNode) => (
    <>
      <AppLink to={to}>{label}</AppLink> <span>{why}</span>
    </>
  );
  if (date === null) {
    const first = event.occurrences.find((one) => one.startsAt > at && !one.cancelledAt)!;
    if (todo.kind === "publish")
      return link(
        eventPath(event.id),
        `Zet ${event.title} online`,
        `De eerste dag is ${relativeDay(first.startsAt, at)}.`,
      );
    const empty = event.empty.map((name) => checkWords[name].part).join(", ");
    return link(eventPath(event.id), `Vul ${event.title} aan`, `Nog leeg: ${empty}.`);
  }
  const where = `${event.title}, ${date.venue?.municipality ?? "online"}`;
  const starts = date.startsAt;
  const path = datePath(date.id);
  switch (todo.kind) {
    case "going-on":
      return link(
        `${path}/onthaal`,
        "Open het onthaal",
        `${where}. Begint ${relativeDay(starts, at)} om ${formatTime(starts)}.`,
      );
    case "prepare":
      return link(
        `${path}/lijsten`,
        "Druk badges en lijsten af",
        `${where}. ${upper(relativeDay(starts, at))}.`,
      );
    case "deadline":
      return link(
        path,
        "Kijk de inschrijvingen na",
        `${where}. Inschrijven kan nog ${formatDeadline(date.closesAt!)}.`,
      );
    case "waiting":
      return link(
        path,
        todo.waiting === 1 ? "1 persoon wacht op een plaats" : `${todo.waiting} mensen wachten op een plaats`,
        `${where}. Kun je plaatsen bijmaken?`,
      );
    case "evaluate":
      return link(
        `${path}/evaluaties`,
        "Lees wat de deelnemers vonden",
        `${where}. ${upper(relativeDay(date.endsAt, at))}.`,
      );
    default:
      return null;
  }
}

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
