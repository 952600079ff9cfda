import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { TextField } from "~/ui/text-field";
import { MAX_TITLE } from "../report";
import { reportPath } from "./paths";
import { StepPage } from "./step-page";

type TitleProps = { report: { id: string; title: string }; refused?: RefusedForm };

/** Another title for a report, beside its text. */
export function TitleFold({ report }: TitleProps) {
  return (
    <Fold title="Verander de titel">
      <TitleForm report={report} />
    </Fold>
  );
}

/** The same by itself: where a title comes back that cannot be one. */
export function TitlePage({ report, refused }: TitleProps) {
  return (
    <StepPage report={report} title="Verander de titel">
      <ErrorSummary errors={filledForm(refused, {}).errors} />
      <TitleForm report={report} refused={refused} />
    </StepPage>
  );
}

function TitleForm({ report, refused }: TitleProps) {
  const form = filledForm(refused, { title: report.title });
  return (
    <AppForm className="form" action={`${reportPath(report.id)}/titel`}>
      <TextField
        {...form.at("title")}
        label="Titel"
        maxLength={MAX_TITLE}
        hint="Het adres blijft zoals het is. Wat al online staat, krijgt de nieuwe titel als je een verbetering publiceert."
      />
      <SubmitButton variant="secondary" busy="Even geduld …">
        Bewaar de titel
      </SubmitButton>
    </AppForm>
  );
}
