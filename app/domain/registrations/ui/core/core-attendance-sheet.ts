import { formatDate } from "~/ui/dates";
import { totalWords, type CoreAttendanceProps } from "./core-attendance-page";
import { coreStateWords } from "./core-state";

/** The attendance of a fixed core as rows of a file, with what was counted as numbers. */
export function coreAttendanceSheet({ sessions, rows }: Pick<CoreAttendanceProps, "sessions" | "rows">) {
  const title = ({ title, startsAt }: CoreAttendanceProps["sessions"][number]) =>
    `${title} (${formatDate(new Date(startsAt))})`;
  return {
    header: ["Lid", "Door wie", ...sessions.map(title), "Was er", "Van"],
    rows: [
      ...rows.map(({ name, persons, states, total }) => [
        name,
        persons.join(", "),
        ...states.map(coreStateWords),
        total.count,
        total.of,
      ]),
      ["Samen", "", ...sessions.map(({ total }) => totalWords(total)), "", ""],
    ],
  };
}
