import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { CHOSEN_FIELD, type MessageInput } from "../../message";
import { Refusal, type RefusedForm } from "./invite-form";
import { audienceWords, MessageForm, people, type MessageFormProps } from "./message-form";
import { Paragraphs } from "./messages-page";

export type WrittenMessage = MessageInput & { count: number; withoutAddress: number };

type MessagePreviewProps = Omit<MessageFormProps, "action" | "values" | "errors"> & {
  path: string;
  contact: { contactName: string; contactEmail: string };
  written?: WrittenMessage;
  refused?: RefusedForm;
};

/** The message as its receivers will see it and how many they are, before it is sent. */
export function MessagePreview({ path, contact, written, refused, ...form }: MessagePreviewProps) {
  const crumbs = [{ label: "Berichten", to: path }, { label: "Kijk na" }];
  return (
    <div lang="nl-BE">
      <PageHeader title="Kijk je bericht na" crumbs={crumbs} />
      <Page>
        <div className="stack stack--wide">
          <Refusal refused={refused} />
          {written && <Written path={path} contact={contact} written={written} {...form} />}
          {!written && (
            <MessageForm
              {...form}
              action={`${path}/voorbeeld`}
              values={refused?.values}
              errors={refused?.errors}
            />
          )}
        </div>
      </Page>
    </div>
  );
}

type WrittenProps = Omit<MessagePreviewProps, "written" | "refused"> & { written: WrittenMessage };

function Written({ path, contact, written, ...form }: WrittenProps) {
  const { count, withoutAddress, audience, subject, body } = written;
  const answersTo = contact.contactEmail ? contact.contactName || contact.contactEmail : "niemand";
  return (
    <>
      <Facts
        facts={[
          { term: "Voor wie", value: audienceWords(audience, form.workshops) },
          { term: "Aantal", value: people(count) },
          { term: "Antwoorden gaan naar", value: answersTo },
        ]}
      />
      {withoutAddress > 0 && (
        <Notice tone="warning">
          <p>{people(withoutAddress)} in deze groep gaf geen e-mailadres en krijgt je bericht niet.</p>
        </Notice>
      )}
      <section className="card letter-preview" aria-label="Zo ziet je bericht eruit">
        <h2>{subject}</h2>
        <Paragraphs text={body} />
        <p>
          <span className="button button--secondary">Bekijk of wijzig je inschrijving</span>
        </p>
        <p className="soft">Onder je bericht krijgt iedereen een knop naar de eigen inschrijving.</p>
      </section>
      {count === 0 && (
        <Notice tone="error">
          <p>Er is niemand in deze groep aan wie je kunt mailen.</p>
        </Notice>
      )}
      <div className="row">
        {count > 0 && <Sending path={path} written={written} />}
        <ButtonLink variant="secondary" to={path}>
          Verstuur niets
        </ButtonLink>
      </div>
      <Fold title="Pas je bericht aan" open={count === 0}>
        <MessageForm {...form} action={`${path}/voorbeeld`} values={asValues(written)} />
      </Fold>
    </>
  );
}

function Sending({ path, written }: { path: string; written: WrittenMessage }) {
  const { formKey, audience, subject, body, count } = written;
  return (
    <AppForm action={`${path}/verzending`}>
      {Object.entries({ formKey, audience, subject, body }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {written[CHOSEN_FIELD].map((id) => (
        <input key={id} type="hidden" name={CHOSEN_FIELD} value={id} />
      ))}
      <SubmitButton busy="We versturen">Verstuur naar {people(count)}</SubmitButton>
    </AppForm>
  );
}

const asValues = ({ formKey, audience, subject, body, wie }: WrittenMessage) => ({
  formKey,
  audience,
  subject,
  body,
  wie,
});
