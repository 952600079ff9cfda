import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";

/** What was just done, by its word in the address. */
const DONE: Record<string, string> = {
  nieuw: "Het netwerk is gemaakt. Vul nu aan wat nog leeg is.",
  online: "Het netwerk staat online.",
  offline: "Het netwerk staat niet meer online.",
  bewaard: "Bewaard.",
  fase: "De fase is toegevoegd.",
  "fase-weg": "De fase is verwijderd.",
  verplaatst: "De fase is verplaatst.",
  partner: "De partner staat erbij.",
  "partner-weg": "De partner is weggehaald.",
  groep: "De groep is gemaakt.",
  lid: "Het lid staat in de groep. Een persoon krijgt een mail over de rol.",
  "lid-weg": "Het lidmaatschap is beëindigd.",
  gegeven: "De rol is gegeven. Die persoon krijgt een mail.",
  afgenomen: "De rol is afgenomen.",
  "rol-weg": "Je organiseert dat netwerk niet meer.",
};

export type Outcome = {
  /** Code of what was just done. */
  done: string | null;
  /** Code of why it could not be done. */
  reason?: string | null;
};

/** Says what was done, or why it could not be. */
export function DoneNotice({ done, reason }: Outcome) {
  if (reason)
    return (
      <Notice tone="error" title="Dat lukt nu niet" live>
        <p>{errorText({ code: "conflict", reason })}</p>
      </Notice>
    );
  const words = done && Object.hasOwn(DONE, done) ? DONE[done] : null;
  return words ? (
    <Notice tone="success" live>
      <p>{words}</p>
    </Notice>
  ) : null;
}
