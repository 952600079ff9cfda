import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { breaches } from "../rules";
import type { Board, ShownGroup, ShownPerson } from "./shown";
import { breachWords, peopleWords } from "./words";

/** What was just done, as the address of the board says it. */
export type Said = {
  done: string | null;
  placed: number;
  moved: number;
  personId: string | null;
  /** A group that this person was meant for but does not fit. */
  askedGroupId: string | null;
  reason: string | null;
};

/** The answer to what the organiser just did. */
export function BoardNotices({ board, said }: { board: Board; said: Said }) {
  const person = board.people.find((one) => one.id === said.personId);
  const asked = board.groups.find((one) => one.id === said.askedGroupId);
  const done = Object.hasOwn(doneWords, said.done ?? "") ? doneWords[said.done!]!(board, said, person) : null;
  return (
    <>
      {said.reason && (
        <Notice tone="error" live>
          <p>{errorText({ code: "conflict", reason: said.reason })}</p>
        </Notice>
      )}
      {done && (
        <Notice tone="success" live>
          <p>{done}</p>
        </Notice>
      )}
      {person && asked && <Question board={board} person={person} group={asked} />}
    </>
  );
}

/** By the word in the address; some need somebody who is still on the board. */
const doneWords: Record<string, (board: Board, said: Said, person?: ShownPerson) => string | null> = {
  ingedeeld: (_board, { placed, moved }) =>
    `${peopleWords(placed)} ${placed === 1 ? "kreeg" : "kregen"} een groep, ${peopleWords(moved)} ${moved === 1 ? "ging" : "gingen"} naar een andere.`,
  aangevuld: (_board, { placed }) => `${peopleWords(placed)} ${placed === 1 ? "kreeg" : "kregen"} een groep.`,
  leeg: () => "De groepen zijn leeg.",
  los: (_board, _said, person) => (person ? `${person.name} is niet meer vastgezet.` : null),
  verplaatst: (board, _said, person) => (person ? `${person.name} zit nu ${placeOf(board, person)}.` : null),
  bewaard: () => "De groep is bewaard.",
  verwijderd: () => "De groep is verwijderd.",
};

function placeOf(board: Board, person: ShownPerson): string {
  const seat = board.seats.find((one) => one.personId === person.id);
  const group = board.groups.find((one) => one.id === seat?.groupId);
  return group ? `in ${group.title}` : "in geen groep";
}

/** The seat breaks the group's rule: says how, offers groups that fit, and lets the organiser decide. */
function Question({ board, person, group }: { board: Board; person: ShownPerson; group: ShownGroup }) {
  const brokenIn = (one: ShownGroup) => breaches(one, person, board.tables.get(one.id) ?? []);
  const broken = brokenIn(group);
  const seat = board.seats.find((one) => one.personId === person.id);
  // Somebody else may have made room, or done it already.
  if (broken.length === 0 || seat?.groupId === group.id) return null;
  const fitting = board.groups.filter((one) => one.id !== seat?.groupId && brokenIn(one).length === 0);
  return (
    <Notice tone="warning" live title={`${person.name} past niet in ${group.title}`}>
      <ul>
        {broken.map((breach) => (
          <li key={breach}>{breachWords(breach, { group, person })}</li>
        ))}
      </ul>
      <div className="row">
        {fitting.slice(0, 3).map((one) => (
          <MoveButton key={one.id} board={board} person={person} group={one} label={`Zet in ${one.title}`} />
        ))}
        <MoveButton
          board={board}
          person={person}
          group={group}
          override
          label={`Zet toch in ${group.title}`}
        />
        <ButtonLink variant="quiet" to={board.path}>
          Laat zo
        </ButtonLink>
      </div>
    </Notice>
  );
}

type MoveButtonProps = {
  board: Board;
  person: ShownPerson;
  group: ShownGroup;
  label: string;
  override?: boolean;
};

function MoveButton({ board, person, group, label, override }: MoveButtonProps) {
  return (
    <AppForm action={`${board.path}/plaatsen`}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="groupId" value={group.id} />
      {override && <input type="hidden" name="override" value="on" />}
      <SubmitButton variant="secondary" small>
        {label}
      </SubmitButton>
    </AppForm>
  );
}
