import { RadioGroup } from "~/ui/choice-group";
import { TextArea, TextField } from "~/ui/text-field";
import { CONTRIBUTION_KINDS } from "../../contribution";
import { MAX_TEXT } from "../../contributions/contribution-form";
import { useTableText } from "./table-text";

export const capital = (word: string) => `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;

type ContributionFieldsProps = {
  before: { contributionKind?: string; text?: string; organisation?: string };
  errors: Record<string, string>;
};

/** What somebody wants to say: of what kind, in which words, and for whom. */
export function ContributionFields({ before, errors }: ContributionFieldsProps) {
  const { contribution: t, kinds } = useTableText();
  return (
    <>
      <div className="kinds">
        <RadioGroup
          name="contributionKind"
          label={t.what}
          options={CONTRIBUTION_KINDS.map((kind) => ({
            value: kind,
            // The longest word may break where it is joined, on a narrow phone.
            label: capital(kinds[kind].one).replace("kvoorbeeld", "k\u00advoorbeeld"),
            hint: kinds[kind].help,
          }))}
          defaultValue={before.contributionKind}
          error={errors.contributionKind}
        />
      </div>
      <TextArea
        name="text"
        label={t.words}
        hint={t.wordsHint(MAX_TEXT)}
        rows={4}
        maxLength={MAX_TEXT}
        defaultValue={before.text}
        error={errors.text}
      />
      <TextField
        name="organisation"
        label={t.organisation}
        optional
        autoComplete="organization"
        maxLength={120}
        defaultValue={before.organisation}
        error={errors.organisation}
      />
    </>
  );
}

/** Who says so: organisation and name, as far as they were given. */
export function Said({
  author,
  organisation,
  anonymous,
}: {
  author: string | null;
  organisation: string;
  anonymous?: boolean;
}) {
  const { nobody } = useTableText().contribution;
  const who = [author, organisation].filter(Boolean).join(", ");
  if (who !== "") return <p className="contribution__who">{who}</p>;
  return anonymous ? <p className="contribution__who">{nobody}</p> : null;
}
