import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { readOnlyWords, troubleWords, type NoteStatus } from "./note-status";

type NoteNoticesProps = { status: NoteStatus; reader: string; onCopy(): void };

/** What one must know before typing on: why it is not possible, or what became of what one wrote. */
export function NoteNotices({ status, reader, onCopy }: NoteNoticesProps) {
  const { trouble, right, condition, ready, keeps } = status;
  if (trouble) {
    const { title, text } = troubleWords(trouble);
    return (
      <Notice tone={trouble.kind === "set-aside" ? "warning" : "error"} title={title} live>
        <p>{text}</p>
        <div className="row">
          <Button type="button" small onClick={onCopy}>
            Kopieer mijn tekst
          </Button>
          {trouble.kind !== "gone" && (
            <Button type="button" variant="secondary" small onClick={() => location.assign(reader)}>
              Bekijk de nota
            </Button>
          )}
          {trouble.kind !== "gone" && (
            <Button type="button" variant="secondary" small onClick={() => location.reload()}>
              Open de nota opnieuw
            </Button>
          )}
        </div>
      </Notice>
    );
  }
  if (ready && right === "read")
    return (
      <Notice>
        <p>{readOnlyWords(condition)}</p>
      </Notice>
    );
  if (keeps === false)
    return (
      <Notice tone="warning">
        <p>
          Dit toestel houdt niets bij, misschien omdat je in een privévenster werkt. Laat deze pagina open tot
          er &lsquo;bewaard&rsquo; staat.
        </p>
      </Notice>
    );
  return null;
}
