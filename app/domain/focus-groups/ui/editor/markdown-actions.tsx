import { useRef } from "react";
import { Button } from "~/ui/button";

type MarkdownActionsProps = {
  mayType: boolean;
  off: boolean;
  onCopy(): void;
  onFile(text: string): void;
};

/** The text out to another program, and in from one. */
export function MarkdownActions({ mayType, off, onCopy, onFile }: MarkdownActionsProps) {
  const file = useRef<HTMLInputElement>(null);
  const take = async () => {
    const chosen = file.current?.files?.[0];
    if (!chosen) return;
    onFile(await chosen.text());
    if (file.current) file.current.value = "";
  };
  return (
    <section className="beside" aria-labelledby="tekst-titel">
      <h2 id="tekst-titel">De tekst meenemen</h2>
      <div className="beside__actions">
        <Button
          type="button"
          variant="secondary"
          small
          aria-disabled={off || undefined}
          onClick={() => !off && onCopy()}
        >
          Kopieer als Markdown
        </Button>
        {mayType && (
          <>
            <Button type="button" variant="secondary" small onClick={() => file.current?.click()}>
              Voeg Markdown-bestand toe
            </Button>
            <input
              ref={file}
              type="file"
              accept=".md,.markdown,.txt,text/markdown,text/plain"
              className="visually-hidden"
              tabIndex={-1}
              aria-label="Markdown-bestand"
              onChange={() => void take()}
            />
          </>
        )}
      </div>
    </section>
  );
}
