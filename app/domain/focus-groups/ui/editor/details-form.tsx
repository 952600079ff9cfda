import { useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { SelectField, type Option } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { Passage } from "./writing/passages";

/** What is known of a contribution beside its text. */
export type Described = { organisation: string; sectorId: string | null; themeId: string | null };

export type DetailsFormProps = {
  passage: Passage;
  described: Described | undefined;
  sectors: readonly Option[];
  themes: readonly Option[];
  online: boolean;
  /** Where it goes to. */
  path: string;
  onSaved(): void;
};

type Sent = "no" | "sending" | "done" | "failed";

/** The server knows a new passage a second after it was marked; so often it is asked again, and so long after. */
const TRIES = 6;
const AGAIN_MS = 1000;

/** Whose contribution it is and what it is about; all of it optional. */
export function DetailsForm({ described, sectors, themes, online, path, onSaved }: DetailsFormProps) {
  const [sent, setSent] = useState<Sent>("no");
  if (!online)
    return <p className="soft">Organisatie, sector en thema kan je invullen als er weer verbinding is.</p>;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent("sending");
    void send(path, new FormData(event.currentTarget)).then((done) => {
      setSent(done ? "done" : "failed");
      if (done) onSaved();
    });
  };
  return (
    <form onSubmit={submit} noValidate className="passage__details">
      <TextField
        name="organisation"
        label="Organisatie"
        optional
        defaultValue={described?.organisation}
        maxLength={200}
        autoComplete="off"
      />
      <SelectField
        name="sectorId"
        label="Sector"
        optional
        options={sectors}
        empty="Geen"
        defaultValue={described?.sectorId ?? ""}
      />
      <SelectField
        name="themeId"
        label="Thema"
        optional
        options={themes}
        empty="Geen"
        defaultValue={described?.themeId ?? ""}
      />
      <Button variant="secondary" small aria-disabled={sent === "sending" || undefined}>
        Bewaar deze gegevens
      </Button>
      <p role="status" className="passage__sent">
        {WORDS[sent]}
      </p>
    </form>
  );
}

const WORDS: Record<Sent, string> = {
  no: "",
  sending: "Even geduld …",
  done: "Bewaard.",
  failed: "Dit is niet bewaard. Probeer het straks opnieuw.",
};

async function send(path: string, form: FormData): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const answer = await fetch(path, {
      method: "POST",
      body: new URLSearchParams([...form] as [string, string][]),
    }).catch(() => null);
    if (answer?.ok) return true;
    if (answer?.status !== 404 || tried === TRIES) return false;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
