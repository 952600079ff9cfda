import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { EmailField, TextField } from "~/ui/text-field";
import { filledForm, type RefusedForm } from "~/ui/filled-form";

type PersonRoleFormProps = {
  title: string;
  /** What happens then. */
  lead: string;
  /** Not asked when there is one role only. */
  question: string;
  roles: readonly { value: string; name: string; may: string }[];
  button: string;
  refused?: RefusedForm;
};

/** What is missing here is not the name and address of who fills it in, as it is elsewhere. */
function ofAnother(refused: RefusedForm): RefusedForm {
  const errors = { ...refused.errors };
  for (const field of ["name", "email"])
    if (errors[field] === "required") errors[field] = "required-of-another";
  return { ...refused, errors };
}

/** Gives somebody something to do, by a mail to their address; they need not be known yet. */
export function PersonRoleForm({ title, lead, question, roles, button, refused }: PersonRoleFormProps) {
  const form = filledForm(refused && ofAnother(refused), {});
  return (
    <section className="stack" aria-labelledby="geef">
      <h2 id="geef">{title}</h2>
      <p className="measure">{lead}</p>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <TextField {...form.at("name")} label="Naam" maxLength={120} autoComplete="off" />
        <EmailField {...form.at("email")} label="E-mailadres" autoComplete="off" />
        {roles.length === 1 ? (
          <input type="hidden" name="role" value={roles[0]!.value} />
        ) : (
          <RadioGroup
            {...form.at("role")}
            label={question}
            options={roles.map(({ value, name, may }) => ({ value, label: name, hint: may }))}
          />
        )}
        <SubmitButton busy="Even geduld">{button}</SubmitButton>
      </AppForm>
    </section>
  );
}
