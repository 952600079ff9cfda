import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { VERDICT_KINDS, VERDICT_WORDS, type VerdictKindName } from "../conclusion";
import type { TestedConclusion } from "../round-page.server";
import { testedPath } from "./paths";
import { VerdictTag } from "./verdict-tag";

/** Whoever asked to be forgotten; what they said stays. */
const FORGOTTEN = "Iemand die niet meer gekend is";

type Answer = NonNullable<TestedConclusion["answers"]>[number];

/** What everybody answered, side by side. */
export function Answers({ list, mine }: { list: readonly Answer[]; mine: string | null }) {
  const counts = VERDICT_KINDS.map((kind) => ({
    kind,
    count: list.filter((one) => one.kind === kind).length,
  }));
  const differ = counts.filter(({ count }) => count > 0).length > 1;
  return (
    <section className="stack" aria-labelledby="antwoorden">
      <h2 id="antwoorden">Wat de experten antwoordden</h2>
      {list.length === 0 ? <p className="soft">Nog niemand antwoordde.</p> : <Counts counts={counts} />}
      {differ && (
        <Notice tone="warning" title="De meningen verschillen">
          <p>Bekijk de opmerkingen naast elkaar en praat er hieronder over.</p>
        </Notice>
      )}
      <ul className="answers">
        {list.map((answer) => (
          <li key={answer.id} className={`answers__one answers__one--${answer.kind.toLowerCase()}`}>
            <OneAnswer answer={answer} mine={answer.id === mine} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ counts }: { counts: { kind: VerdictKindName; count: number }[] }) {
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} × ${VERDICT_WORDS[kind].short.toLowerCase()}`);
  return <p>{words.join(", ")}</p>;
}

function OneAnswer({ answer, mine }: { answer: Answer; mine: boolean }) {
  const { kind, remark, translation, sector, person } = answer;
  return (
    <>
      <p className="answers__who">
        <strong>{person?.name ?? FORGOTTEN}</strong>
        {mine && " (jij)"}
        {person?.organisation && <span className="soft">, {person.organisation.name}</span>}
      </p>
      <p>
        <VerdictTag kind={kind} />
      </p>
      {remark && <p className="pre-line">{remark}</p>}
      {translation && (
        <p className="pre-line">
          <span className="soft">Voor bedrijven: </span>
          {translation}
        </p>
      )}
      <p className="soft small">{sector ? `Alleen voor ${sector.name}` : "Voor alle sectoren"}</p>
    </>
  );
}

/** What they say to each other about it. */
export function Discussion({
  round,
  conclusion,
  replies,
  may,
  refused,
}: TestedConclusion & { refused?: RefusedForm }) {
  const form = filledForm(refused, {});
  return (
    <section className="stack" aria-labelledby="gesprek">
      <h2 id="gesprek">Praat erover</h2>
      <div data-fresh="gesprek">
        {replies.length === 0 ? (
          <p className="soft">Nog niemand reageerde.</p>
        ) : (
          <ol className="replies">
            {replies.map(({ id, text, at, person }) => (
              <li key={id}>
                <p className="soft small">
                  <strong>{person?.name ?? FORGOTTEN}</strong>, <Time at={at} />
                </p>
                <p className="pre-line">{text}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
      {may.reply && (
        <>
          <ErrorSummary errors={form.errors} />
          <AppForm
            className="form"
            action={`${testedPath(round.id, conclusion.id)}/reacties`}
            // Empty again once it was said.
            key={replies.length}
          >
            <TextArea {...form.at("reply")} label="Je reactie" rows={3} maxLength={2000} />
            <SubmitButton variant="secondary" busy="Even geduld">
              Zeg dit aan de anderen
            </SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}
