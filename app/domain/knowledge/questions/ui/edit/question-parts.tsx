import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Tag, Tags, type TagTone } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { QuestionToEdit } from "../../organise-queries.server";
import { editQuestionPath, stateLabels, type AnswerStateName } from "../../question";
import { OUTCOME_TONES } from "../answer-block";
import "../questions.css";

type Props = { question: QuestionToEdit };

const ANSWER_STATES: Record<AnswerStateName, { label: string; tone: TagTone }> = {
  PROPOSED: { label: "Voorstel, wacht op goedkeuring", tone: "accent" },
  APPROVED: { label: "Staat online", tone: "good" },
  REFUSED: { label: "Geweigerd", tone: "danger" },
  REPLACED: { label: "Vervangen", tone: "plain" },
};

/** Every answer that was written, approved or not. */
export function Answers({ question: { id, answers } }: Props) {
  const { outcomes } = useText("questions");
  if (answers.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="antwoorden">
      <h2 id="antwoorden">Antwoorden</h2>
      <ul className="source-lines">
        {answers.map((answer) => (
          <li key={answer.id}>
            <Tags>
              {[
                <Tag key="state" tone={ANSWER_STATES[answer.state].tone}>
                  {ANSWER_STATES[answer.state].label}
                </Tag>,
                answer.outcome && (
                  <Tag key="outcome" tone={OUTCOME_TONES[answer.outcome]}>
                    {outcomes[answer.outcome]}
                  </Tag>
                ),
              ]}
            </Tags>
            <p className="pre-line">{answer.text}</p>
            {answer.remark && <p className="pre-line">Waarom geweigerd: {answer.remark}</p>}
            <Facts
              facts={[
                { term: "Geschreven op", value: <Time at={answer.writtenAt} format="short" /> },
                {
                  term: "Beslist op",
                  value: answer.decidedAt && <Time at={answer.decidedAt} format="short" />,
                },
                { term: "Functie", value: answer.givenBy },
                { term: "Bron", value: [answer.source, answer.sourceUrl].filter(Boolean).join(", ") },
                {
                  term: "Geldig tot en met",
                  value: answer.validUntil && <Time at={answer.validUntil} format="short" />,
                },
              ]}
            />
            {answer.state === "PROPOSED" && (
              <AppForm action={`${editQuestionPath(id)}/antwoord/intrekking`}>
                <SubmitButton variant="quiet" small busy="Even geduld">
                  Haal het voorstel weg
                </SubmitButton>
              </AppForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The private links that went out. */
export function Links({ question: { id, links } }: Props) {
  if (links.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="links">
      <h2 id="links">Links om te antwoorden</h2>
      <ul className="source-lines">
        {links.map((link) => (
          <li key={link.id}>
            <p>
              {link.email || "adres gewist"}
              {link.jobTitle && <span className="soft">, {link.jobTitle}</span>}
            </p>
            <p className="soft small">
              Verstuurd op <Time at={link.sentAt} format="short" />
              {link.live ? (
                <>
                  , werkt tot en met <Time at={link.expiresAt} format="short" />
                </>
              ) : (
                <>, {link.withdrawnAt ? "ingetrokken" : "verlopen"}</>
              )}
            </p>
            {link.live && (
              <AppForm action={`${editQuestionPath(id)}/links/${link.id}/intrekking`}>
                <SubmitButton variant="quiet" small busy="Even geduld">
                  Trek in<span className="visually-hidden"> de link van {link.email}</span>
                </SubmitButton>
              </AppForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened, each time with its day. */
export function Course({ question: { changes, createdAt } }: Props) {
  return (
    <section className="stack" aria-labelledby="verloop">
      <h2 id="verloop">Verloop</h2>
      <ol className="question-history">
        <li>
          <p className="question-history__what">Gevraagd</p>
          <p className="soft small">
            <Time at={createdAt} format="day" />
          </p>
        </li>
        {changes.map(({ id, state, at, on, expectedOn, remark }) => (
          <li key={id}>
            <p className="question-history__what">{stateLabels[state]}</p>
            <p className="soft small">
              <Time at={on ?? at} format="day" />
              {expectedOn && (
                <>
                  , antwoord verwacht tegen <Time at={expectedOn} format="short" />
                </>
              )}
            </p>
            {remark && <p className="pre-line">{remark}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The passages it came from. */
export function Sources({ question: { sources } }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="bronnen">
      <h2 id="bronnen">Komt van</h2>
      <ul className="source-lines">
        {sources.map(({ contributionId, text }) => (
          <li key={contributionId}>
            <blockquote>{text}</blockquote>
            <p className="small">
              <AppLink to={`/bijdragen/${contributionId}`}>Bekijk waar dit gezegd werd</AppLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The questions that this one stands for, and the way to part them. */
export function MergedHere({ question: { merged } }: Props) {
  if (merged.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="samen">
      <h2 id="samen">Samengevoegd met deze vraag</h2>
      <ul className="source-lines">
        {merged.map(({ id, text }) => (
          <li key={id}>
            <p>
              <AppLink to={editQuestionPath(id)}>{text}</AppLink>
            </p>
            <AppForm action={`${editQuestionPath(id)}/losmaking`}>
              <SubmitButton variant="quiet" small busy="Even geduld">
                Maak los<span className="visually-hidden">: {text}</span>
              </SubmitButton>
            </AppForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
