import { Button } from "~/ui/button";
import { ticketCodeIn } from "../../check-in";
import type { QueueRow } from "./board";
import type { Station } from "./station";
import { saidOf, type Said } from "./words";

type LookAtProps = { station: Station; refused: QueueRow[]; doubles: QueueRow[] };

/** What turned out otherwise after the person had walked on: nobody may be forgotten silently. */
export function LookAt({ station, refused, doubles }: LookAtProps) {
  if (refused.length + doubles.length === 0) return null;
  return (
    <section className="door-look" aria-labelledby="kijk-na">
      <h2 id="kijk-na">Kijk dit na ({refused.length + doubles.length})</h2>
      <ul className="door-list">
        {refused.map((row) => (
          <Row key={row.id} row={row} station={station} note="Telt niet mee." again />
        ))}
        {doubles.map((row) => (
          <Row key={row.id} row={row} station={station} note="Telt één keer." />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { row: QueueRow; station: Station; note: string; again?: boolean };

function Row({ row, station, note, again }: RowProps) {
  const said = saidOf(row.answer!, "");
  const name = row.name || "dit ticket";
  return (
    <li className="door-guest">
      <div className="door-guest__who">
        <p className="door-guest__name">{titleWith(said, row)}</p>
        <p className="soft">
          {said.detail} {note}
        </p>
      </div>
      <div className="row">
        {again && (
          <Button
            type="button"
            variant="secondary"
            aria-label={`Probeer opnieuw: ${name}`}
            onClick={() => void station.retry(row.id)}
          >
            Probeer opnieuw
          </Button>
        )}
        <Button
          type="button"
          variant={again ? "quiet" : "secondary"}
          aria-label={`${again ? "Haal weg" : "Gezien"}: ${name}`}
          onClick={() => void station.dismiss(row.id)}
        >
          {again ? "Haal weg" : "Gezien"}
        </Button>
      </div>
    </li>
  );
}

/** An unknown ticket has no name; what was read tells it from the next one. */
function titleWith(said: Said, { entry, name }: QueueRow): string {
  return entry.kind === "scan" && entry.ticket && !name
    ? `${said.title}: ${ticketCodeIn(entry.ticket) ?? entry.ticket.slice(-24)}`
    : said.title;
}
