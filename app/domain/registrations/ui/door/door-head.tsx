import { AppLink } from "~/ui/app-link";
import { formatDayShort, formatTimeRange } from "~/ui/dates";
import { Icon } from "~/ui/icon";
import { Meter } from "~/ui/meter";
import { Page } from "~/ui/page";
import type { Snapshot } from "./snapshot";
import { countWords, sendingWords } from "./words";

/** What one looks at all the time: which day, how many are in, and whether everything was sent. */
export function DoorHead({ snapshot, path }: { snapshot: Snapshot; path: string }) {
  const { list, board } = snapshot;
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
          <Meter
            value={board.came}
            max={board.expected}
            text={countWords(board)}
            note={board.left > 0 && `${board.left} al vertrokken`}
          />
        )}
        {!snapshot.erased && <Sending snapshot={snapshot} path={path} />}
      </Page>
    </header>
  );
}

function Sending({ snapshot: { connection, unsent }, path }: { snapshot: Snapshot; path: string }) {
  const quiet = (connection === "online" || connection === "connecting") && unsent === 0;
  const icon = connection === "connecting" ? "clock" : "success";
  return (
    <p
      className={quiet ? "door-head__sending" : "door-head__sending door-head__sending--waiting"}
      role="status"
    >
      <Icon name={quiet ? icon : "warning"} />
      <span>
        {sendingWords(connection, unsent)}
        {connection === "logged-out" && (
          <>
            {" "}
            <AppLink to={`/aanmelden?verder=${encodeURIComponent(path)}`} reload>
              Meld je aan
            </AppLink>
          </>
        )}
      </span>
    </p>
  );
}
