import { AppLink } from "~/ui/app-link";
import { formatDayShort, formatTimeRange } from "~/ui/dates";
import { Meter } from "~/ui/meter";
import { Page } from "~/ui/page";
import type { Snapshot } from "./station";
import { countWords, sendingWords } from "./words";

/** What one looks at all the time: which day, how many are in, and whether everything was sent. */
export function DoorHead({ snapshot, path }: { snapshot: Snapshot; path: string }) {
  const { list, board, connection, unsent } = snapshot;
  const quiet = connection === "online" && unsent === 0;
  return (
    <header className="door-head">
      <Page narrow>
        <h1 className="door-head__title">Onthaal{list && `: ${list.date.eventTitle}`}</h1>
        {list && (
          <p className="door-head__where">
            {formatDayShort(new Date(list.date.startsAt))},{" "}
            {formatTimeRange(new Date(list.date.startsAt), new Date(list.date.endsAt))} · {list.date.place}
          </p>
        )}
        {board && (
          <div className="door-head__count">
            <Meter value={board.came} max={board.expected} text={countWords(board)} />
            {board.left > 0 && <p className="door-head__where">{board.left} al vertrokken</p>}
          </div>
        )}
        <p
          className={quiet ? "door-head__sending" : "door-head__sending door-head__sending--waiting"}
          role="status"
        >
          {sendingWords(connection, unsent)}
          {connection === "logged-out" && (
            <>
              {" "}
              <AppLink to={`/aanmelden?verder=${encodeURIComponent(path)}`} reload>
                Meld je aan
              </AppLink>
            </>
          )}
        </p>
      </Page>
    </header>
  );
}
