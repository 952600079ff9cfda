import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/tag";
import type { ShownClock } from "../../lead/clock";
import { USUAL_STEPS } from "../../lead/usual-steps";
import { minutesWords, roomOf } from "./words";

type Step = { id: string; title: string; minutes: number };
type ListProps = { groupId: string; steps: Step[]; clock: ShownClock | null };

/** What the group does in turn; any step can be started. */
export function StepList({ groupId, steps, clock }: ListProps) {
  const path = roomOf(groupId);
  return (
    <section className="leading__part" aria-labelledby="stappen">
      <div className="row row--apart">
        <h2 id="stappen">Stappen</h2>
        <AppLink to={`${path}/stappen`}>{steps.length > 0 ? "Pas aan" : "Maak zelf stappen"}</AppLink>
      </div>
      {steps.length === 0 ? (
        <UsualSteps path={path} />
      ) : (
        <ol className="step-lines">
          {steps.map((step) => (
            <StepLine key={step.id} path={path} step={step} now={clock?.stepId === step.id} />
          ))}
        </ol>
      )}
    </section>
  );
}

function StepLine({ path, step, now }: { path: string; step: Step; now: boolean }) {
  return (
    <li className={now ? "step-lines__now" : undefined} aria-current={now ? "step" : undefined}>
      <span className="step-lines__title">{step.title}</span>
      <span className="soft numbers">{minutesWords(step.minutes)}</span>
      {now ? (
        <Tag tone="accent">nu</Tag>
      ) : (
        <AppForm stay action={`${path}/klok/start`}>
          <input type="hidden" name="stepId" value={step.id} />
          <Button variant="quiet" small>
            Start<span className="visually-hidden">{` ${step.title}`}</span>
          </Button>
        </AppForm>
      )}
    </li>
  );
}

/** The usual steps in one press, for who has none yet. */
export function UsualSteps({ path }: { path: string }) {
  const words = USUAL_STEPS.map(({ title, minutes }) => `${title} ${minutes}`).join(", ");
  return (
    <div className="stack stack--tight">
      <p>Met stappen weet iedereen hoe ver jullie zijn. De klok staat op elk scherm van de groep.</p>
      <AppForm stay action={`${path}/stappen/voorbeeld`}>
        <Button variant="secondary">Neem de gewone stappen</Button>
      </AppForm>
      <p className="small soft">{`${words} minuten. Je past ze daarna zelf aan.`}</p>
    </div>
  );
}
