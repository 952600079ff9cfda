import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { ErrorSummary } from "~/ui/error-summary";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import { FIRST_CHOICE, SECOND_CHOICE } from "../registration";
import type { SeatsLeft } from "../seats-left.server";
import type { RoundOnDate } from "../workshops.server";
import { RoundFields } from "./round-fields";

type Choice = {
  roundId: string;
  firstItemId: string;
  secondItemId: string | null;
  seatItemId: string | null;
};

type ChoicesPageProps = {
  title: string;
  rounds: RoundOnDate[];
  choices: Choice[];
  workshops: SeatsLeft["workshops"];
  path: string;
  refused?: { errors: FieldErrors; values: Record<string, string | string[]> };
};

/** Other workshops; the seat one has is kept until another is sure. */
export function ChoicesPage({ title, rounds, choices, workshops, path, refused }: ChoicesPageProps) {
  const t = useText("registration");
  const common = useText("common");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const now: Record<string, string> = {};
  for (const choice of choices) {
    now[`${FIRST_CHOICE}${choice.roundId}`] = choice.firstItemId;
    now[`${SECOND_CHOICE}${choice.roundId}`] = choice.secondItemId ?? "";
  }
  const text = (name: string) => {
    const value = refused ? refused.values[name] : now[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <>
      <PageHeader narrow title={t.manage.changeChoices} lead={title} />
      <Page narrow>
        <ErrorSummary errors={errors} />
        <AppForm className="form">
          <p>{t.manage.changeDateHint}</p>
          <RoundFields
            rounds={rounds}
            workshops={workshops}
            seated={choices.map((choice) => choice.seatItemId)}
            text={text}
            errors={errors}
          />
          <div className="row">
            <SubmitButton>{common.save}</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              {common.back}
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
