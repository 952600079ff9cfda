import { useNavigation } from "@remix-run/react";
import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import { REGISTRATION_KEPT_MONTHS } from "../registration";
import type { SeatsLeft } from "../seats-left.server";
import type { RoundOnDate } from "../workshops.server";
import { ColleagueFields } from "./colleague-fields";
import { DatePicker, type DateOption } from "./date-picker";
import { OwnNeedsFields, PhotoField } from "./extra-fields";
import { PersonFields } from "./person-fields";
import { RoundFields } from "./round-fields";

type Values = Record<string, string | string[]>;

export type RegisterPageProps = {
  event: { slug: string; title: string; seriesId: string | null };
  dates: DateOption[];
  chosen: DateOption | null;
  rounds: RoundOnDate[];
  seats: Record<string, SeatsLeft>;
  formKey: string;
  /** Filled in beforehand, from an invitation. */
  prefill?: Values;
  refused?: { errors: FieldErrors; reason: string; values: Values };
};

/** Everything on one page: the day, who you are, your workshops. Works without script; a refused form comes back filled. */
export function RegisterPage(props: RegisterPageProps) {
  const { event, dates, chosen, seats, refused } = props;
  const t = useText("registration");
  const locale = useLocale();
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const crumbs = [{ label: event.title, to: `/evenementen/${event.slug}` }, { label: t.title }];
  return (
    <>
      <PageHeader narrow title={t.title} lead={t.lead} crumbs={crumbs} />
      <Page narrow>
        <div className="stack stack--wide">
          {refused && Object.keys(errors).length === 0 && <Reason tone="error" reason={refused.reason} />}
          <ErrorSummary errors={errors} />
          {dates.length > 1 && (
            <DatePicker
              dates={dates}
              seats={seats}
              chosen={chosen?.id}
              slug={event.slug}
              invitation={invitationOf(props)}
            />
          )}
          {chosen?.closed && <Reason tone="warning" reason={chosen.closed} />}
          {chosen && !chosen.closed && <TheForm {...props} date={chosen} errors={errors} />}
        </div>
      </Page>
    </>
  );
}

function Reason({ tone, reason }: { tone: "error" | "warning"; reason: string }) {
  const locale = useLocale();
  return (
    <Notice tone={tone} live={tone === "error"}>
      <p>{errorText({ code: "conflict", reason }, locale)}</p>
    </Notice>
  );
}

/** The token of the letter that somebody came from, if they did. */
function invitationOf({ prefill, refused }: RegisterPageProps): string | undefined {
  const token = (refused?.values ?? prefill)?.invitation;
  return typeof token === "string" ? token : undefined;
}

type TheFormProps = RegisterPageProps & { date: DateOption; errors: Record<string, string> };

/** Another day keeps what was typed: only the workshops differ. */
function TheForm({ event, date, rounds, seats, formKey, prefill = {}, refused, errors }: TheFormProps) {
  const t = useText("registration");
  const values = refused?.values ?? prefill;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const left = seats[date.id];
  const full = left !== undefined && left.free < 1;
  const asked = useAskedDate();
  return (
    <AppForm className="form">
      <input type="hidden" name="formKey" value={text("formKey") ?? formKey} />
      <input type="hidden" name="occurrenceId" value={asked ?? date.id} />
      {text("invitation") && <input type="hidden" name="invitation" value={text("invitation")} />}
      {full && (
        <Notice tone="warning">
          <p>{t.fullNotice}</p>
          <p>{t.waitingExplained}</p>
        </Notice>
      )}
      <PersonFields text={text} errors={errors} />
      <RoundFields rounds={rounds} workshops={left?.workshops ?? {}} text={text} errors={errors} />
      <OwnNeedsFields text={text} errors={errors} />
      <PhotoField text={text} />
      <ColleagueFields text={text} errors={errors} />
      {event.seriesId && (
        <CheckboxField name="follow" label={t.follow} defaultChecked={text("follow") === "on"} />
      )}
      <SubmitButton block busy={t.sending}>
        {full ? t.submitWaiting : t.submit}
      </SubmitButton>
      <PrivacyNote />
    </AppForm>
  );
}

/** The day somebody just asked for and that is still on its way: who presses the button now means that one. */
function useAskedDate(): string | null {
  const { state, location } = useNavigation();
  return state === "loading" ? new URLSearchParams(location.search).get("datum") : null;
}

function PrivacyNote() {
  const { privacy } = useText("registration");
  return (
    <p className="soft">
      {privacy.text} {privacy.keep(REGISTRATION_KEPT_MONTHS)} <a href="/privacy">{privacy.more}</a>
    </p>
  );
}
