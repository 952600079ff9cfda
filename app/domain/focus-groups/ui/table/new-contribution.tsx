import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { AppForm } from "~/ui/app-form";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { useLocale } from "~/ui/text/text-provider";
import { TextField } from "~/ui/text-field";
import { ContributionFields } from "./contribution-fields";
import { phonePath } from "./paths";
import { useTableText } from "./table-text";

export type RefusedContribution = {
  errors: Record<string, string>;
  reason: string;
  values: Record<string, string | string[]>;
};

type NewContributionProps = {
  groupId: string;
  table: { mayBeAnonymous: boolean };
  me: { name: string; leads: boolean };
  formKey: string;
  refused?: RefusedContribution;
  /** Where it is sent; left out, to the phone's page, whose script keeps it until it arrives. */
  action?: string;
};

/** The form of a new contribution, behind one big button; and what still waits for the net. */
export function NewContribution(props: NewContributionProps) {
  const { groupId, table, me, formKey, refused, action = phonePath(groupId) } = props;
  const t = useTableText().contribution;
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const text = (name: string) => {
    const value = refused?.values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return (
    <section aria-label={t.region} className="stack">
      <details className="new-contribution" id="nieuw" open={refused !== undefined}>
        <summary className="button button--primary button--block">
          <Icon name="plus" />
          {t.add}
        </summary>
        <ErrorSummary errors={errors} />
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <AppForm
          className="form"
          action={action}
          data-contribute={`${phonePath(groupId)}/bijdragen`}
          data-group={groupId}
        >
          <input type="hidden" name="formKey" value={text("formKey") ?? formKey} />
          <ContributionFields
            before={{
              contributionKind: text("contributionKind"),
              text: text("text"),
              organisation: text("organisation"),
            }}
            errors={errors}
          />
          <WhoFields {...{ table, me, text, errors }} />
          <SubmitButton block>{t.send}</SubmitButton>
          <p className="soft">{me.leads ? t.atOnce : t.readFirst}</p>
        </AppForm>
      </details>
      <div data-outbox hidden className="stack" role="status" />
    </section>
  );
}

type WhoFieldsProps = Pick<NewContributionProps, "table" | "me"> & {
  text: (name: string) => string | undefined;
  errors: Record<string, string>;
};

function WhoFields({ table, me, text, errors }: WhoFieldsProps) {
  const { contribution: t, join } = useTableText();
  return (
    <>
      {me.name === "" && (
        <TextField
          name="name"
          label={join.name}
          optional={table.mayBeAnonymous}
          autoComplete="name"
          maxLength={80}
          defaultValue={text("name")}
          error={errors.name}
        />
      )}
      {table.mayBeAnonymous && me.name !== "" && (
        <CheckboxField
          name="anonymous"
          label={t.withoutName}
          hint={t.withoutNameHint(me.name)}
          defaultChecked={text("anonymous") === "on"}
        />
      )}
      {!table.mayBeAnonymous && me.name !== "" && <p className="soft">{t.withName(me.name)}</p>}
    </>
  );
}
