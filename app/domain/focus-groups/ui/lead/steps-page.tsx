import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { UsualSteps } from "./step-list";
import { minutesWords, roomOf } from "./words";

type Step = { id: string; title: string; minutes: number };
type StepsProps = { group: { id: string; title: string }; steps: Step[]; refused?: RefusedForm };

const crumbsOf = (
  group: StepsProps["group"],
  last: string,
  between: { label: string; to: string }[] = [],
) => [{ label: group.title, to: `${roomOf(group.id)}/leiding` }, ...between, { label: last }];

/** The steps of a group, with their order; adds one. */
export function StepsPage({ group, steps, refused }: StepsProps) {
  const path = `${roomOf(group.id)}/stappen`;
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <>
      <PageHeader
        narrow
        title="Stappen"
        crumbs={crumbsOf(group, "Stappen")}
        lead={steps.length > 0 ? `Samen ${minutesWords(total)}.` : undefined}
      />
      <Page narrow>
        <div className="stack stack--wide">
          {steps.length === 0 ? (
            <UsualSteps path={roomOf(group.id)} />
          ) : (
            <ol className="step-lines step-lines--edit">
              {steps.map((step, i) => (
                <li key={step.id}>
                  <span className="step-lines__title">
                    <AppLink to={`${path}/${step.id}`}>{step.title}</AppLink>
                  </span>
                  <span className="soft numbers">{minutesWords(step.minutes)}</span>
                  <span className="step-lines__moves">
                    {i > 0 && <Move path={path} step={step} to="earlier" />}
                    {i < steps.length - 1 && <Move path={path} step={step} to="later" />}
                  </span>
                </li>
              ))}
            </ol>
          )}
          <section className="stack" aria-labelledby="nieuw">
            <h2 id="nieuw">Nieuwe stap</h2>
            {/* Empty again once it was added: another step is another form. */}
            <StepForm key={steps.length} refused={refused} button="Voeg toe" />
          </section>
          <ButtonLink variant="secondary" to={`${roomOf(group.id)}/leiding`}>
            Terug naar de groep
          </ButtonLink>
        </div>
      </Page>
    </>
  );
}

function Move({ path, step, to }: { path: string; step: Step; to: "earlier" | "later" }) {
  return (
    <AppForm stay action={`${path}/${step.id}/verplaatsing`}>
      <input type="hidden" name="to" value={to} />
      <Button variant="quiet" small>
        {to === "earlier" ? "Vroeger" : "Later"}
        <span className="visually-hidden">{`: ${step.title}`}</span>
      </Button>
    </AppForm>
  );
}

type FormProps = { step?: Step; refused?: RefusedForm; button: string };

function StepForm({ step, refused, button }: FormProps) {
  const form = filledForm(refused, step ? { title: step.title, minutes: String(step.minutes) } : {});
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <TextField {...form.at("title")} label="Wat doet de groep?" maxLength={80} autoComplete="off" />
        <TextField
          {...form.at("minutes")}
          label="Hoeveel minuten?"
          type="number"
          inputMode="numeric"
          width="short"
          min={1}
          max={240}
        />
        <SubmitButton busy="Even geduld">{button}</SubmitButton>
      </AppForm>
    </>
  );
}

type StepProps = { group: { id: string; title: string }; step: Step; refused?: RefusedForm };

/** One step: its name and time, or away with it. */
export function StepPage({ group, step, refused }: StepProps) {
  const path = `${roomOf(group.id)}/stappen`;
  return (
    <>
      <PageHeader
        narrow
        title={step.title}
        crumbs={crumbsOf(group, step.title, [{ label: "Stappen", to: path }])}
      />
      <Page narrow>
        <div className="stack stack--wide">
          <StepForm step={step} refused={refused} button="Bewaar" />
          <AppForm action={`${path}/${step.id}/verwijdering`}>
            <SubmitButton variant="danger">Verwijder deze stap</SubmitButton>
          </AppForm>
        </div>
      </Page>
    </>
  );
}
