import type { FilledForm } from "~/ui/filled-form";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text/text-provider";
import { ANSWER_OUTCOMES, isRequest, MOST_IN_ANSWER, type QuestionKindName } from "../question";

type Props = { form: FilledForm; kind: QuestionKindName; givenByLabel?: string };

/** The fields of an answer, for who proposes it and for who gives it. */
export function AnswerFields({ form, kind, givenByLabel }: Props) {
  const { answerPage: t, outcomes } = useText("questions");
  return (
    <>
      {isRequest(kind) && (
        <SelectField
          {...form.at("outcome")}
          label={t.outcome}
          hint={t.outcomeHint}
          empty={t.noOutcome}
          options={ANSWER_OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
          optional
        />
      )}
      <TextArea
        {...form.at("answerText")}
        label={t.text}
        hint={t.textHint}
        rows={8}
        maxLength={MOST_IN_ANSWER}
      />
      <TextField {...form.at("source")} label={t.source} hint={t.sourceHint} maxLength={200} optional />
      <TextField {...form.at("sourceUrl")} label={t.sourceUrl} type="url" maxLength={500} optional />
      <div className="fields-beside">
        <TextField {...form.at("validFrom")} type="date" width="short" label={t.validFrom} optional />
        <TextField {...form.at("validUntil")} type="date" width="short" label={t.validUntil} optional />
      </div>
      <p className="soft small">{t.validHint}</p>
      <TextField
        {...form.at("givenBy")}
        label={givenByLabel ?? t.givenBy}
        hint={t.givenByHint}
        maxLength={120}
        optional
      />
    </>
  );
}
