import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { editQuestionPath, kindLabels, type QuestionKindName } from "../question";

type Props = {
  contributionId: string;
  /** What was asked of policy becomes a policy request. */
  ofPolicy: boolean;
  made?: { id: string; kind: QuestionKindName; text: string };
  /** The page says already which question it became. */
  listed: boolean;
};

/** For who edits questions, on the page of a contribution: one tap makes one of it, or leads to the one there is. */
export function MakeQuestion({ contributionId, ofPolicy, made, listed }: Props) {
  const becomes = ofPolicy ? "beleidsvraag" : "vraag";
  return (
    <section className="stack" aria-labelledby="vraag" lang="nl-BE">
      <h2 id="vraag">{ofPolicy ? "Vraag het aan wie beslist" : "Vraag het aan wie het weet"}</h2>
      {made && listed && (
        <p>
          <AppLink to={editQuestionPath(made.id)}>
            Bewerk de {kindLabels[made.kind].toLowerCase()} die hiervan werd gemaakt
          </AppLink>
        </p>
      )}
      {made && !listed && (
        <p>
          Hiervan werd een {kindLabels[made.kind].toLowerCase()} gemaakt:{" "}
          <AppLink to={editQuestionPath(made.id)}>{made.text}</AppLink>
        </p>
      )}
      {!made && (
        <>
          <p>De {becomes} begint met deze woorden, en met waar ze vandaan komen.</p>
          <AppForm action={`/bijdragen/${contributionId}/vraag`}>
            <SubmitButton variant="secondary">Maak hier een {becomes} van</SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}
