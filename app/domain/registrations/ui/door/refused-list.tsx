import { Button } from "~/ui/button";
import type { QueueRow } from "./board";
import type { Station } from "./station";
import { saidOf } from "./words";

/** What the server turned down after the person had walked on: nobody may be forgotten silently. */
export function RefusedList({ station, rows }: { station: Station; rows: QueueRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="niet-geteld">
      <h2 id="niet-geteld">Niet geteld ({rows.length})</h2>
      <p className="soft">
        Dit is wel gescand of ingevuld, maar het telt niet mee. Kijk het na met de organisator.
      </p>
      <ul className="door-list">
        {rows.map((row) => (
          <RefusedRow key={row.id} row={row} station={station} />
        ))}
      </ul>
    </section>
  );
}

function RefusedRow({ row, station }: { row: QueueRow; station: Station }) {
  const said = saidOf(row.answer!, "");
  const name = row.name || "dit ticket";
  return (
    <li className="door-guest">
      <div className="door-guest__who">
        <p className="door-guest__name">{said.title}</p>
        <p className="soft">{said.detail}</p>
      </div>
      <div className="row">
        <Button
          type="button"
          small
          variant="secondary"
          aria-label={`Probeer opnieuw: ${name}`}
          onClick={() => void station.retry(row.id)}
        >
          Probeer opnieuw
        </Button>
        <Button
          type="button"
          small
          variant="quiet"
          aria-label={`Haal weg: ${name}`}
          onClick={() => void station.dismiss(row.id)}
        >
          Haal weg
        </Button>
      </div>
    </li>
  );
}
