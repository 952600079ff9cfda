import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { groupPath, groupsPath } from "../words";
import { freezePath } from "./addresses";
import { errorsOf, valueOf, type RefusedForm } from "./refused-form";

type CorrectionPageProps = {
  group: { id: string; title: string };
  occurrenceId: string;
  /** At the end of a correction: what it was said to be about. */
  correction?: string;
  refused: RefusedForm | undefined;
};

/** Begins a correction of a frozen note, or ends it: both with a remark that everybody reads. */
export function CorrectionPage({ group, occurrenceId, correction, refused }: CorrectionPageProps) {
  const ending = correction !== undefined;
  const errors = errorsOf(refused);
  const title = ending ? "Correctie afronden" : "Nota corrigeren";
  return (
    <>
      <PageHeader
        narrow
        title={title}
        crumbs={[
          { label: "Groepen", to: groupsPath(occurrenceId) },
          { label: group.title, to: groupPath(group.id) },
          { label: "Nota bevriezen", to: freezePath(group.id) },
          { label: title },
        ]}
        lead={
          ending
            ? "De nota wordt weer bevroren. Wie ze leest, ziet je uitleg en kan bekijken wat er veranderde."
            : "De nota gaat open voor organisatoren. Rond daarna af, dan wordt ze weer bevroren."
        }
      />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <TextField
            label={ending ? "Wat corrigeerde je?" : "Wat ga je corrigeren?"}
            name="remark"
            hint="Bijvoorbeeld: de naam van een organisatie rechtgezet."
            maxLength={300}
            defaultValue={valueOf(refused, "remark", correction)}
            error={errors.remark}
          />
          <div className="form__actions">
            <SubmitButton>{ending ? "Rond af en bevries" : "Begin de correctie"}</SubmitButton>
            <ButtonLink variant="quiet" to={freezePath(group.id)}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
