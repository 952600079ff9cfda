import { useRef, useState } from "react";
import { TextField } from "~/ui/text-field";
import { useText } from "~/ui/text/text-provider";

const WAIT_MS = 180;

type OrganisationFieldProps = {
  defaultValue?: string;
  error?: string;
  /** Somebody fills it in for another: the label says so, and the browser does not offer one's own. */
  ofOther?: string;
};

/** The organisation, with names we know offered while typing. Without script it is a plain field. */
export function OrganisationField({ defaultValue, error, ofOther }: OrganisationFieldProps) {
  const t = useText("registration");
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const timer = useRef<number>();
  const suggest = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed.trim().length < 2) return;
    timer.current = window.setTimeout(() => {
      fetch(`/organisaties?q=${encodeURIComponent(typed)}`)
        .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
        .then(setSuggestions)
        .catch(() => setSuggestions([]));
    }, WAIT_MS);
  };
  return (
    <TextField
      name="organisation"
      label={ofOther ?? t.organisation}
      hint={t.organisationHint}
      optional
      autoComplete={ofOther ? "off" : "organization"}
      maxLength={160}
      suggestions={suggestions}
      onInput={(event) => suggest(event.currentTarget.value)}
      defaultValue={defaultValue}
      error={error}
    />
  );
}
