import { useEffect, useMemo } from "react";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Live } from "~/ui/live";
import { Page, PageHeader } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import type { GroupSeat } from "../focus-group";
import { tablesOf, whyNoSeat } from "../rules";
import { BoardNotices, type Said } from "./board-notices";
import { GroupColumn, type GroupItem } from "./group-column";
import { SeatLine } from "./seat-line";
import type { Board, ShownGroup, ShownPerson } from "./shown";
import { groupsPath, peopleWords, whyWords } from "./words";

export type BoardPageProps = {
  occurrenceId: string;
  groups: ShownGroup[];
  people: ShownPerson[];
  seats: GroupSeat[];
  items: GroupItem[];
  said: Said;
};

/** The groups of a date side by side, and who has none. */
export function BoardPage({ occurrenceId, groups, people, seats, items, said }: BoardPageProps) {
  const path = groupsPath(occurrenceId);
  const board = useMemo<Board>(
    () => ({ groups, people, seats, path, tables: tablesOf(people, inOrderOf(people, seats)) }),
    [groups, people, seats, path],
  );
  useFocusOn(said.done === null ? null : said.personId);
  const seated = new Set(seats.map((seat) => seat.personId));
  const loose = people.filter((person) => !seated.has(person.id));
  return (
    <>
      <PageHeader
        title="Groepen"
        lead={`${peopleWords(people.length)} met een plaats: ${people.length - loose.length} in een groep, ${loose.length} nog niet.`}
        actions={groups.length > 0 && <BoardActions board={board} loose={loose.length} />}
      />
      <Page>
        <Live topics={[`registrations:${occurrenceId}`]} />
        <div className="stack stack--wide">
          <BoardNotices board={board} said={said} />
          {groups.length === 0 ? (
            <EmptyState
              title="Er zijn nog geen groepen"
              actions={<ButtonLink to={`${path}/nieuw`}>Maak een groep</ButtonLink>}
            >
              Maak groepen met een vraag en een regel. Daarna deelt Netwerf iedereen in.
            </EmptyState>
          ) : (
            <>
              {loose.length > 0 && <LoosePeople board={board} loose={loose} />}
              <div className="group-columns">
                {groups.map((group) => (
                  <GroupColumn key={group.id} group={group} board={board} items={items} />
                ))}
              </div>
            </>
          )}
        </div>
      </Page>
    </>
  );
}

/** People come by name; so do their seats. */
function inOrderOf(people: ShownPerson[], seats: GroupSeat[]): GroupSeat[] {
  const seatOf = new Map(seats.map((seat) => [seat.personId, seat]));
  return people.flatMap((person) => seatOf.get(person.id) ?? []);
}

/** Who was moved stands in another list now: the focus goes along, when it was lost. */
function useFocusOn(personId: string | null) {
  useEffect(() => {
    if (!personId || (document.activeElement && document.activeElement !== document.body)) return;
    document.querySelector<HTMLElement>(`#persoon-${CSS.escape(personId)} summary`)?.focus();
  }, [personId]);
}

function BoardActions({ board, loose }: { board: Board; loose: number }) {
  const { path, seats } = board;
  return (
    <>
      <AppForm action={`${path}/indeling`}>
        <SubmitButton busy="Even geduld">
          {seats.length === 0 ? "Deel iedereen in" : "Deel opnieuw in"}
        </SubmitButton>
      </AppForm>
      {seats.length > 0 && loose > 0 && (
        <AppForm action={`${path}/aanvulling`}>
          <SubmitButton variant="secondary" busy="Even geduld">
            Deel de nieuwe mensen in
          </SubmitButton>
        </AppForm>
      )}
      <ButtonLink variant="secondary" to={`${path}/nieuw`}>
        Nieuwe groep
      </ButtonLink>
      {seats.length > 0 && (
        <ButtonLink variant="secondary" to={`${path}/leegmaking`}>
          Maak leeg
        </ButtonLink>
      )}
      <PrintButton />
    </>
  );
}

function LoosePeople({ board, loose }: { board: Board; loose: ShownPerson[] }) {
  return (
    <section className="group-column group-column--loose no-print" aria-labelledby="zonder-groep">
      <h2 id="zonder-groep">{`Nog niet in een groep (${loose.length})`}</h2>
      <ul className="seat-lines seat-lines--wide">
        {loose.map((person) => (
          <SeatLine
            key={person.id}
            person={person}
            board={board}
            why={whyWords[whyNoSeat(person, board.groups, board.tables)]}
          />
        ))}
      </ul>
    </section>
  );
}
