import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { QuestionToEdit } from "../../organise-queries.server";
import { editQuestionPath, isRequest, kindLabels, questionPath, stateLabels } from "../../question";
import { isWaiting } from "../../rules";
import { STATE_TONES } from "../question-tags";
import { Outcome, type OutcomeProps } from "./outcome";
import { Answers, Course, Links, MergedHere, Sources } from "./question-parts";

type Props = OutcomeProps & { question: QuestionToEdit };

/** One question for its editors: where it stands, what comes next, and all that happened. */
export function QuestionToEditPage({ question, done, reason }: Props) {
  const { id, slug, kind, text, state, publishedAt, mergedInto } = question;
  const path = editQuestionPath(id);
  return (
    <>
      <PageHeader
        title={text}
        crumbs={[{ label: "Vragen", to: "/beheer/kennis/vragen" }, { label: "Vraag" }]}
        above={
          <Tags>
            {[
              <Tag key="kind" tone={isRequest(kind) ? "accent" : "plain"}>
                {kindLabels[kind]}
              </Tag>,
              <Tag key="state" tone={STATE_TONES[state]}>
                {stateLabels[state]}
              </Tag>,
              publishedAt ? null : <Tag key="offline">niet online</Tag>,
            ]}
          </Tags>
        }
        actions={
          <>
            <ButtonLink variant="secondary" small to={`${path}/gegevens`}>
              Wijzig de vraag
            </ButtonLink>
            <ButtonLink variant="secondary" small to={questionPath(slug)}>
              {publishedAt ? "Bekijk zoals iedereen" : "Bekijk hoe ze eruitziet"}
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          <Outcome done={done} reason={reason} />
          {mergedInto ? <MergedAway id={id} into={mergedInto} /> : <Next question={question} />}
          <About question={question} />
          <Answers question={question} />
          <Links question={question} />
          <Course question={question} />
          <Sources question={question} />
          <MergedHere question={question} />
        </div>
      </Page>
    </>
  );
}

function MergedAway({ id, into }: { id: string; into: { id: string; text: string } }) {
  return (
    <Notice title="Samengevoegd">
      <p>
        Deze vraag is samengevoegd met <AppLink to={editQuestionPath(into.id)}>{into.text}</AppLink>. Werk
        daar verder.
      </p>
      <AppForm action={`${editQuestionPath(id)}/losmaking`}>
        <SubmitButton variant="secondary" small busy="Even geduld">
          Maak weer los
        </SubmitButton>
      </AppForm>
    </Notice>
  );
}

/** What one does next, by how the question stands. */
function Next({ question }: { question: QuestionToEdit }) {
  const { id, state, publishedAt, addressee } = question;
  const path = editQuestionPath(id);
  return (
    <section className="stack card" aria-labelledby="nu">
      <h2 id="nu">Wat nu?</h2>
      <p>{advice(question)}</p>
      <div className="row">
        {!publishedAt && (
          <AppForm action={`${path}/publicatie`}>
            <SubmitButton busy="Even geduld">Zet online</SubmitButton>
          </AppForm>
        )}
        {publishedAt && addressee && state !== "VERVALLEN" && (
          <ButtonLink to={`${path}/links`} variant={isWaiting(state) ? "primary" : "secondary"}>
            {state === "OPEN" ? `Leg voor aan ${addressee.name}` : "Stuur een link om te antwoorden"}
          </ButtonLink>
        )}
        {publishedAt && !addressee && <ButtonLink to={`${path}/gegevens`}>Kies aan wie</ButtonLink>}
        <ButtonLink variant="secondary" to={`${path}/antwoord`}>
          Stel een antwoord voor
        </ButtonLink>
        <ButtonLink variant="secondary" to={`${path}/stand`}>
          Noteer wat er gebeurde
        </ButtonLink>
        <ButtonLink variant="secondary" to={`${path}/samenvoeging`}>
          Voeg samen
        </ButtonLink>
        {publishedAt && state !== "BEANTWOORD" && (
          <AppForm action={`${path}/offline`}>
            <SubmitButton variant="quiet" busy="Even geduld">
              Haal offline
            </SubmitButton>
          </AppForm>
        )}
      </div>
    </section>
  );
}

function advice({ state, publishedAt, addressee, askers, answers }: QuestionToEdit): string {
  if (state === "VERVALLEN")
    return "De vraag is vervallen. Noteer dat ze weer open is als iemand ze toch stelt.";
  if (!publishedAt)
    return askers > 0
      ? "Iemand stelde deze vraag op de site. Lees ze na, kijk of ze al bestaat, en zet ze online."
      : "Lees de vraag na en zet ze online. Daarna leg je ze voor.";
  if (!addressee) return "Kies aan wie je de vraag voorlegt.";
  if (answers.some((one) => one.state === "PROPOSED"))
    return `Er wacht een voorstel. Het staat online zodra iemand van ${addressee.name} het goedkeurt via een link.`;
  if (state === "BEANTWOORD")
    return "De vraag is beantwoord. Verandert er iets, dan stuur je opnieuw een link.";
  if (state === "OPEN")
    return `Leg de vraag voor aan ${addressee.name}: iemand daar krijgt een mail met een link.`;
  return `De vraag ligt bij ${addressee.name}. Hoor je iets, noteer het dan: lezers zien het.`;
}

function About({ question }: { question: QuestionToEdit }) {
  const { addressee, network, createdAt, askedAt, expectedOn, followers, askers, themes, sectors } = question;
  return (
    <section className="stack" aria-labelledby="kort">
      <h2 id="kort">In het kort</h2>
      <Facts
        facts={[
          { term: "Aan", value: addressee?.name },
          { term: "Netwerk", value: network?.name ?? "Geen" },
          { term: "Gevraagd op", value: <Time at={createdAt} format="day" /> },
          { term: "Voorgelegd op", value: askedAt && <Time at={askedAt} format="day" /> },
          { term: "Antwoord verwacht", value: expectedOn && <Time at={expectedOn} format="day" /> },
          { term: "Wachten op antwoord", value: `${followers} (${askers} stelden de vraag zelf)` },
          { term: "Thema's", value: themes.map(({ theme }) => theme.name).join(", ") },
          { term: "Sectoren", value: sectors.map(({ sector }) => sector.name).join(", ") },
        ]}
      />
    </section>
  );
}
