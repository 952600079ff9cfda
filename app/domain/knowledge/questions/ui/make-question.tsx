import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";

/** One tap: a question out of what was said. Only its editors see this, so it is Dutch. */
export function MakeQuestion({ contributionId }: { contributionId: string }) {
  return (
    <AppForm action={`/bijdragen/${contributionId}/vraag`}>
      <Button variant="secondary">Maak hier een vraag van</Button>
    </AppForm>
  );
}
