import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import type { ContributionsView } from "../../contributions/view";
import { contributionPath } from "../table/paths";
import { shortened } from "./press";

type MergeFormProps = { groupId: string; id: string; view: ContributionsView };

/** "Hoort bij …": says the same as another one, which speaks for both from then on. */
export function MergeForm({ groupId, id, view }: MergeFormProps) {
  const others = view.shown.filter((one) => one.id !== id);
  if (others.length === 0) return null;
  return (
    <details className="board-more">
      <summary>Zegt hetzelfde als een andere</summary>
      <AppForm stay className="board-line" action={`${contributionPath(groupId, id)}/samenvoeging`}>
        <SelectField
          name="targetId"
          id={`bij-${id}`}
          label="Hoort bij"
          empty="Kies een bijdrage"
          options={others.map((one) => ({ value: one.id, label: shortened(one.text) }))}
        />
        <SubmitButton small variant="secondary">
          Voeg samen
        </SubmitButton>
      </AppForm>
    </details>
  );
}
