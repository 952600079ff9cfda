import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";

/** For who edits stories, on the page of a contribution: one tap begins a story with it. */
export function MakeStory({ contributionId }: { contributionId: string }) {
  return (
    <section className="stack" aria-labelledby="verhaal" lang="nl-BE">
      <h2 id="verhaal">Vertel dit verder</h2>
      <p>
        Is dit iets waar anderen van kunnen leren? Het ontwerp begint met deze woorden en waar ze vandaan
        komen.
      </p>
      <AppForm action={`/bijdragen/${contributionId}/verhaal`}>
        <SubmitButton variant="secondary">Maak hier een praktijkverhaal van</SubmitButton>
      </AppForm>
    </section>
  );
}
