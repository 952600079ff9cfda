import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { cleanHref } from "./writing/commands";

type LinkDialogProps = {
  /** Of the link that is there already. */
  href: string;
  onSet(href: string): void;
  onRemove(): void;
  onClose(): void;
};

/** Asks where a link leads. */
export function LinkDialog({ href, onSet, onRemove, onClose }: LinkDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => box.current?.showModal(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const clean = cleanHref(String(new FormData(event.currentTarget).get("adres") ?? ""));
    if (clean) onSet(clean);
    else setError("Vul een webadres of een e-mailadres in.");
  };
  return (
    <dialog className="dialog" ref={box} aria-labelledby="link-titel" onClose={onClose}>
      <h2 id="link-titel">{href ? "Wijzig de link" : "Voeg een link toe"}</h2>
      <form onSubmit={submit} noValidate>
        <TextField
          name="adres"
          label="Waar leidt de link naartoe?"
          hint="Bijvoorbeeld www.vdab.be"
          defaultValue={href}
          error={error}
          inputMode="text"
          autoComplete="off"
        />
        <div className="dialog__actions">
          <Button>Bewaar de link</Button>
          {href && (
            <Button type="button" variant="secondary" onClick={onRemove}>
              Haal de link weg
            </Button>
          )}
          <Button type="button" variant="quiet" onClick={onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </dialog>
  );
}
