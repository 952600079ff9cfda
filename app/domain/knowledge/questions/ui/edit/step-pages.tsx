import { RadioGroup } from "~/ui/choice-group";
import { EmptyState } from "~/ui/empty-state";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextArea, TextField } from "~/ui/text-field";
import { ButtonLink } from "~/ui/button";
import {
  editQuestionPath,
  type QuestionKindName,
  type QuestionLine,
  type QuestionStateName,
} from "../../question";
import { AnswerFields } from "../answer-fields";
import { StepPage } from "./step-page";

type Asked = { id: string; text: string };

const STEPS: Record<QuestionStateName, string> = {
  OPEN: "Weer open",
  GESTELD: "Voorgelegd",
  IN_AFWACHTING: "In afwachting: ze weten ervan en komen erop terug",
  BEANTWOORD: "Beantwoord",
  VERVALLEN: "Vervallen: er is geen antwoord meer nodig",
};

type StateProps = {
  question: Asked & { state: QuestionStateName };
  next: readonly QuestionStateName[];
  refused?: RefusedForm;
};

/** Notes what happened with a question, and when. */
export function StatePage({ question, next, refused }: StateProps) {
  const form = filledForm(refused, {});
  return (
    <StepPage
      question={question}
      title="Noteer wat er gebeurde"
      lead="Dit staat in het verloop van de vraag, waar iedereen het leest."
      form={form}
      send="Bewaar"
    >
      <RadioGroup
        {...form.at("state")}
        label="Hoe staat de vraag nu?"
        options={next.map((state) => ({
          value: state,
          label: state === question.state ? `${STEPS[state]} (blijft zo, er is nieuws)` : STEPS[state],
        }))}
      />
      <TextArea
        {...form.at("changeRemark")}
        label="Wat gebeurde er?"
        hint="Bijvoorbeeld: voorgelegd op het overleg van maart. Schrijf geen namen. Vervalt de vraag, zeg dan waarom."
        rows={3}
        maxLength={1000}
        optional
      />
      <div className="fields-beside">
        <TextField
          {...form.at("on")}
          type="date"
          width="short"
          label="Op welke dag"
          hint="Leeg: vandaag."
          optional
        />
        <TextField
          {...form.at("expectedOn")}
          type="date"
          width="short"
          label="Antwoord verwacht tegen"
          hint="Als ze een dag noemden."
          optional
        />
      </div>
    </StepPage>
  );
}

type ProposalProps = { question: Asked & { kind: QuestionKindName }; refused?: RefusedForm };

/** Proposes an answer, for the addressee to approve. */
export function ProposalPage({ question, refused }: ProposalProps) {
  const form = filledForm(refused, {});
  return (
    <StepPage
      question={question}
      title="Stel een antwoord voor"
      lead="Het staat pas online als iemand van de organisatie het goedkeurt via een link."
      form={form}
      send="Bewaar het voorstel"
    >
      <AnswerFields form={form} kind={question.kind} givenByLabel="Functie van wie antwoordt" />
    </StepPage>
  );
}

type LinkProps = {
  question: Asked & { addressee: { name: string } | null };
  days: number;
  refused?: RefusedForm;
};

/** Mails somebody of the addressee the private link by which they answer. */
export function LinkPage({ question, days, refused }: LinkProps) {
  const form = filledForm(refused, {});
  const who = question.addressee?.name ?? "de organisatie";
  return (
    <StepPage
      question={question}
      title={`Leg voor aan ${who}`}
      lead={`Iemand van ${who} krijgt een mail met een eigen link. Daarmee schrijven ze een antwoord, of keuren ze je voorstel goed, zonder account. De link werkt ${days} dagen.`}
      form={form}
      send="Stuur de link"
    >
      <EmailField {...form.at("email")} label="E-mailadres" autoComplete="off" />
      <TextField
        {...form.at("jobTitle")}
        label="Functie"
        hint="Staat bij het antwoord. Geen naam."
        maxLength={120}
        optional
      />
    </StepPage>
  );
}

type MergeProps = {
  question: Asked;
  alike: QuestionLine[];
  others: QuestionLine[];
  refused?: RefusedForm;
};

/** Chooses the question that will stand for both; those with the same words are on top. */
export function MergePage({ question, alike, others, refused }: MergeProps) {
  const form = filledForm(refused, {});
  if (alike.length + others.length === 0) return <NothingToMerge question={question} />;
  return (
    <StepPage
      question={question}
      title="Voeg samen"
      lead="De vraag die je kiest, staat voortaan voor allebei. Wie ze stelde of volgt, blijft erbij. Je kunt het ongedaan maken."
      form={form}
      send="Voeg samen"
    >
      {alike.length > 0 ? (
        <RadioGroup
          {...form.at("standingId")}
          label="Deze vragen lijken erop"
          options={alike.map(({ id, text, addressee }) => ({
            value: id,
            label: text,
            hint: addressee?.name,
          }))}
        />
      ) : (
        <SelectField
          {...form.at("standingId")}
          label="Met welke vraag?"
          hint="Geen vraag heeft dezelfde woorden."
          empty="Kies een vraag"
          options={others.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      {alike.length > 0 && others.length > 0 && (
        <SelectField
          name="otherId"
          id="otherId"
          label="Of een andere vraag"
          empty="Geen andere"
          options={others.map(({ id, text }) => ({ value: id, label: text }))}
          optional
        />
      )}
    </StepPage>
  );
}

function NothingToMerge({ question }: { question: Asked }) {
  return (
    <>
      <PageHeader narrow title="Voeg samen" />
      <Page narrow>
        <EmptyState
          title="Er is geen andere vraag"
          actions={<ButtonLink to={editQuestionPath(question.id)}>Terug naar de vraag</ButtonLink>}
        >
          Een vraag die online staat, gaat alleen samen met een andere die online staat.
        </EmptyState>
      </Page>
    </>
  );
}
