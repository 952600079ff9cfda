import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextArea } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { FieldErrors } from "~/platform/errors";

type Values = Record<string, string | string[]>;
type EvaluationPageProps = {
  title: string;
  path: string;
  evaluation: { score: number; mostUseful: string; improve: string } | null;
  /** Why one cannot answer, as a reason code. */
  closed: string | null;
  saved: boolean;
  refused?: { errors: FieldErrors; reason: string; values: Values };
};

/** One score and two questions that may stay empty; on a phone, without script, in a minute. */
export function EvaluationPage({ title, path, evaluation, closed, saved, refused }: EvaluationPageProps) {
  const { evaluation: t } = useText("registration");
  const { back } = useText("common");
  const locale = useLocale();
  const reason = closed ?? (refused && Object.keys(refused.errors).length === 0 ? refused.reason : null);
  return (
    <>
      <PageHeader narrow title={t.title} lead={title} />
      <Page narrow>
        <div className="stack stack--wide">
          {saved && (
            <Notice tone="success" live>
              <p>{t.thanks}</p>
            </Notice>
          )}
          {reason && (
            <Notice tone="warning">
              <p>{errorText({ code: "conflict", reason }, locale)}</p>
            </Notice>
          )}
          {!closed && <EvaluationForm evaluation={evaluation} refused={refused} />}
          <p>
            <AppLink to={path}>{back}</AppLink>
          </p>
        </div>
      </Page>
    </>
  );
}

function EvaluationForm({ evaluation, refused }: Pick<EvaluationPageProps, "evaluation" | "refused">) {
  const { evaluation: t } = useText("registration");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const before: Values = evaluation ? { ...evaluation, score: String(evaluation.score) } : {};
  const values = refused?.values ?? before;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <AppForm className="form">
      <ErrorSummary errors={errors} />
      <p className="soft">
        {t.lead} {t.change}
      </p>
      <RadioGroup
        name="score"
        label={t.score}
        options={t.scores.map((label, i) => ({ value: String(i + 1), label }))}
        defaultValue={text("score")}
        error={errors.score}
      />
      <TextArea
        name="mostUseful"
        label={t.mostUseful}
        optional
        maxLength={2000}
        defaultValue={text("mostUseful")}
        error={errors.mostUseful}
      />
      <TextArea
        name="improve"
        label={t.improve}
        optional
        maxLength={2000}
        defaultValue={text("improve")}
        error={errors.improve}
      />
      <SubmitButton block>{evaluation ? t.resend : t.send}</SubmitButton>
    </AppForm>
  );
}
