import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { editQuestionPath } from "../question";

type Props = { contributionId: string; made?: { id: string; text: string }; listed: boolean };

/**
 * For who edits questions, on the page of a contribution: one tap makes one of it, or leads to the one there is.
 * @param listed the page says already which question that is.
 */
export function MakeQuestion({ contributionId, made, listed }: Props) {
  return (
    <section className="stack" aria-labelledby="vraag" lang="nl-BE">
      <h2 id="vraag">Vraag het aan wie het weet</h2>
      {made && listed && (
        <p>
          <AppLink to={editQuestionPath(made.id)}>Bewerk de vraag die hiervan werd gemaakt</AppLink>
        </p>
      )}
      {made && !listed && (
        <p>
          Hiervan werd een vraag gemaakt: <AppLink to={editQuestionPath(made.id)}>{made.text}</AppLink>
        </p>
      )}
      {!made && (
        <>
          <p>De vraag begint met deze woorden, en met waar ze vandaan komen.</p>
          <AppForm action={`/bijdragen/${contributionId}/vraag`}>
            <SubmitButton variant="secondary">Maak hier een vraag van</SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}
