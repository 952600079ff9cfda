import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import type { QuestionChoices } from "../../organise-queries.server";
import {
  editQuestionPath,
  kindLabels,
  MOST_IN_CONTEXT,
  MOST_IN_QUESTION,
  type QuestionKindName,
} from "../../question";

type Saved = {
  id: string;
  kind: QuestionKindName;
  text: string;
  context: string;
  networkId: string | null;
  addressee: { name: string } | null;
  themes: { theme: { id: string } }[];
  sectors: { sector: { id: string } }[];
};
type Props = { question: Saved | null; choices: QuestionChoices; refused?: RefusedForm };

/** What a question says, and to whom it is put. */
export function QuestionFormPage({ question, choices, refused }: Props) {
  const { networks, withoutNetwork } = choices;
  const only = networks.length === 1 && !withoutNetwork ? networks[0]!.id : "";
  const form = filledForm(refused, question ? saved(question) : { kind: "OPEN_VRAAG", networkId: only });
  const back = question ? editQuestionPath(question.id) : "/beheer/kennis/vragen";
  return (
    <>
      <PageHeader
        narrow
        title={question ? "Gegevens van de vraag" : "Nieuwe vraag"}
        crumbs={[
          { label: "Vragen", to: "/beheer/kennis/vragen" },
          ...(question ? [{ label: "Vraag", to: back }] : []),
          { label: question ? "Gegevens" : "Nieuwe vraag" },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <Fields form={form} choices={choices} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

function Fields({ form, choices }: { form: FilledForm; choices: QuestionChoices }) {
  const { networks, addressees, withoutNetwork } = choices;
  return (
    <>
      <RadioGroup
        {...form.at("kind")}
        label="Soort"
        options={[
          { value: "OPEN_VRAAG", label: kindLabels.OPEN_VRAAG, hint: "Iemand wil iets weten." },
          {
            value: "VRAAG_AAN_BELEID",
            label: kindLabels.VRAAG_AAN_BELEID,
            hint: "De overheid moet iets doen of veranderen.",
          },
        ]}
        beside
      />
      <TextArea
        {...form.at("questionText")}
        label="Vraag"
        hint="In één zin, zoals iemand ze zou zoeken."
        rows={3}
        maxLength={MOST_IN_QUESTION}
      />
      <TextArea
        {...form.at("context")}
        label="Wat erachter zit"
        hint="Staat op de pagina van de vraag. Je mag Markdown gebruiken."
        rows={6}
        maxLength={MOST_IN_CONTEXT}
        optional
      />
      <TextField
        {...form.at("addressee")}
        label="Aan wie"
        hint="De organisatie die kan antwoorden, bijvoorbeeld VDAB of Departement WSE."
        suggestions={addressees}
        maxLength={160}
        optional
      />
      <SelectField
        {...form.at("networkId")}
        label="Netwerk"
        empty={withoutNetwork ? "Geen netwerk" : "Kies een netwerk"}
        options={networks.map(({ id, name }) => ({ value: id, label: name }))}
        optional={withoutNetwork}
      />
      <About form={form} choices={choices} />
    </>
  );
}

/** What the question is about; folded away as long as nothing is chosen. */
function About({ form, choices: { themes, sectors } }: { form: FilledForm; choices: QuestionChoices }) {
  const themeIds = form.list("themeIds");
  const sectorIds = form.list("sectorIds");
  return (
    <>
      {themes.length > 0 && (
        <Fold title={`Thema's${count(themeIds)}`} open={Boolean(form.errors.themeIds) || themeIds.length > 0}>
          <CheckboxGroup
            name="themeIds"
            label="Thema's"
            plain
            beside
            optional
            error={form.errors.themeIds}
            options={themes.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={themeIds}
          />
        </Fold>
      )}
      <Fold
        title={`Sectoren${count(sectorIds)}`}
        open={Boolean(form.errors.sectorIds) || sectorIds.length > 0}
      >
        <CheckboxGroup
          name="sectorIds"
          label="Sectoren"
          plain
          beside
          optional
          error={form.errors.sectorIds}
          options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={sectorIds}
        />
      </Fold>
    </>
  );
}

const count = (ids: string[]) => (ids.length > 0 ? ` (${ids.length})` : "");

const saved = ({ kind, text, context, networkId, addressee, themes, sectors }: Saved) => ({
  ...{ kind, questionText: text, context, networkId: networkId ?? "", addressee: addressee?.name ?? "" },
  themeIds: themes.map(({ theme }) => theme.id),
  sectorIds: sectors.map(({ sector }) => sector.id),
});
