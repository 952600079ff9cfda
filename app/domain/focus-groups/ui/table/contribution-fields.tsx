import { RadioGroup } from "~/ui/choice-group";
import { TextArea, TextField } from "~/ui/text-field";
import { CONTRIBUTION_KINDS, KIND_WORDS } from "../../contribution";
import { MAX_TEXT } from "../../contributions/contribution-form";

export const capital = (word: string) => `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;

type ContributionFieldsProps = {
  before: { contributionKind?: string; text?: string; organisation?: string };
  errors: Record<string, string>;
};

/** What somebody wants to say: of what kind, in which words, and for whom. */
export function ContributionFields({ before, errors }: ContributionFieldsProps) {
  return (
    <>
      <div className="kinds">
        <RadioGroup
          name="contributionKind"
          label="Wat wil je delen?"
          options={CONTRIBUTION_KINDS.map((kind) => ({
            value: kind,
            // The longest word may break where it is joined, on a narrow phone.
            label: capital(KIND_WORDS[kind].one).replace("kvoorbeeld", "k\u00advoorbeeld"),
            hint: KIND_WORDS[kind].help,
          }))}
          defaultValue={before.contributionKind}
          error={errors.contributionKind}
        />
      </div>
      <TextArea
        name="text"
        label="In jouw woorden"
        hint={`Een of twee zinnen, hoogstens ${MAX_TEXT} tekens.`}
        rows={4}
        maxLength={MAX_TEXT}
        defaultValue={before.text}
        error={errors.text}
      />
      <TextField
        name="organisation"
        label="Je organisatie"
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
  const who = [author, organisation].filter(Boolean).join(", ");
  if (who !== "") return <p className="contribution__who">{who}</p>;
  return anonymous ? <p className="contribution__who">zonder naam</p> : null;
}
