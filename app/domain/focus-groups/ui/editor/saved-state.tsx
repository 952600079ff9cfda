import { useEffect, useState } from "react";
import { Icon } from "~/ui/icon";
import { lineWords, savedWords, type NoteStatus } from "./note-status";

/** Saved for so long before it says so: while one types it does not flicker. In milliseconds. */
const STEADY_MS = 400;

/** Whether what was written is on the server, in words, and what the line does. */
export function SavedState({ status }: { status: NoteStatus }) {
  const words = useSteady(savedWords(status), status.unsaved > 0);
  const line = lineWords(status);
  const waiting = status.unsaved > 0 || words !== savedWords(status);
  return (
    <div className="note-state">
      <p
        className={waiting ? "note-state__saved note-state__saved--waiting" : "note-state__saved"}
        data-testid="bewaard"
      >
        <Icon name={waiting ? "clock" : "success"} />
        {words}
      </p>
      {line && <p className="note-state__line">{line}</p>}
    </div>
  );
}

/** What waits is said at once; that nothing waits only once it stays so. */
function useSteady(words: string, waiting: boolean): string {
  const [shown, show] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => show(words), STEADY_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return waiting ? words : shown;
}
