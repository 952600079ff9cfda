import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";

/** What was just done, by its word in the address. */
const DONE: Record<string, string> = {
  nieuw: "De vraag is bewaard. Ze staat nog niet online.",
  bewaard: "Bewaard.",
  online: "De vraag staat online.",
  offline: "De vraag staat niet meer online.",
  stand: "Bewaard. Het staat in het verloop van de vraag.",
  voorstel: "Het voorstel is bewaard. Stuur iemand een link om het te laten goedkeuren.",
  "voorstel-weg": "Het voorstel is weggehaald.",
  link: "De link is onderweg.",
  "link-weg": "De link werkt niet meer.",
  samen: "De vragen zijn samengevoegd. Wie ze stelde of volgt, blijft erbij.",
  los: "De vragen staan weer apart.",
};

export type OutcomeProps = { done: string | null; reason: string | null };

/** Says what was done, or why it could not be. */
export function Outcome({ done, reason }: OutcomeProps) {
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
