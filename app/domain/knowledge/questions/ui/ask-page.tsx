import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import type { RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { EmailField, TextArea } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import { MOST_IN_CONTEXT, MOST_IN_QUESTION, QUESTION_KINDS, type QuestionKindName } from "../question";

type AskProps = {
  networks: { id: string; name: string }[];
  formKey: string;
  /** The kind and the network that were chosen before one came here. */
  kind?: QuestionKindName;
  chosen?: string;
  email: string;
  sent: boolean;
  refused?: RefusedForm;
};

/** Anybody asks a question: three fields, no account, works without script. */
export function AskPage(props: AskProps) {
  const { title: list, askPage: t } = useText("questions");
  const { sent } = props;
  return (
    <>
      <PageHeader
        narrow
        title={sent ? t.sentTitle : t.title}
        lead={sent ? undefined : t.lead}
        crumbs={[{ label: list, to: "/vragen" }, { label: t.title }]}
      />
      <Page narrow>
        {sent ? (
          <div className="stack">
            <Notice tone="success" live>
              <p>{t.sent}</p>
            </Notice>
            <div className="row">
              <ButtonLink to="/vragen">{t.others}</ButtonLink>
              <ButtonLink variant="secondary" to="/vragen/nieuw">
                {t.another}
              </ButtonLink>
            </div>
          </div>
        ) : (
          <AskFields {...props} />
        )}
      </Page>
    </>
  );
}

/** To know something, or to ask something of policy. */
function KindField(field: { name: string; error?: string; defaultValue?: string }) {
  const { askPage: t } = useText("questions");
  return (
    <RadioGroup
      {...field}
      label={t.kind}
      defaultValue={field.defaultValue ?? "OPEN_VRAAG"}
      options={QUESTION_KINDS.map((value) => ({
        ...{ value, label: t.kinds[value], hint: t.kindHints[value] },
      }))}
    />
  );
}

function AskFields({ networks, formKey, kind, chosen, email, refused }: AskProps) {
  const { askPage: t } = useText("questions");
  const locale = useLocale();
  const values: Record<string, string | string[]> = refused?.values ?? {
    ...{ kind: kind ?? "", networkId: chosen ?? "", email },
  };
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const text = (name: string) => [values[name]].flat()[0] || undefined;
  const at = (name: string) => ({ name, error: errors[name], defaultValue: text(name) });
  return (
    <div className="stack">
      {refused && Object.keys(errors).length === 0 && (
        <Notice tone="error" live>
          <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <AppForm className="form">
        <input type="hidden" name="formKey" value={text("formKey") ?? formKey} />
        <KindField {...at("kind")} />
        <TextArea
          {...at("questionText")}
          label={t.question}
          hint={t.questionHint}
          rows={3}
          maxLength={MOST_IN_QUESTION}
        />
        <TextArea
          {...at("context")}
          label={t.context}
          hint={t.contextHint}
          rows={5}
          maxLength={MOST_IN_CONTEXT}
          optional
        />
        {networks.length > 0 && (
          <SelectField
            {...at("networkId")}
            label={t.network}
            empty={t.networkEmpty}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        )}
        <EmailField {...at("email")} label={t.email} hint={t.emailHint} />
        <div className="form__actions">
          <SubmitButton busy={t.busy}>{t.send}</SubmitButton>
        </div>
      </AppForm>
    </div>
  );
}
