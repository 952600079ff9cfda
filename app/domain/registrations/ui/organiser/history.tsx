import { Time } from "~/ui/time";
import type { HistoryLine } from "../../history.server";
import { doerWords, historyWords, noteOf } from "./history-words";

/** What happened to one registration, the last first. */
export function History({ lines }: { lines: HistoryLine[] }) {
  return (
    <section aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">Wat er gebeurde</h2>
      <ol className="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <strong>{historyWords(line)}</strong>
            {noteOf(line) && <p className="history__note">“{noteOf(line)}”</p>}
            <p className="soft history__who">
              <Time at={line.at} />, {doerWords(line)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
