import type { FieldErrors } from "~/platform/errors";
import { errorText, fieldErrorTexts } from "~/ui/error-text";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { StickyAction } from "~/ui/sticky-action";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { SeatsLeft } from "../seats-left.server";
import type { RoundOnDate } from "../workshops.server";
import { ColleagueFields } from "./colleague-fields";
import { DatePicker, type DateOption } from "./date-picker";
import { NeedsFields, PhotoField } from "./extra-fields";
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
export function RegisterPage({
  event,
  dates,
  chosen,
  rounds,
  seats,
  formKey,
  prefill = {},
  refused,
}: RegisterPageProps) {
  const t = useText("registration");
  const locale = useLocale();
  const values = refused?.values ?? prefill;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const errors = fieldErrorTexts(refused?.errors ?? {}, locale);
  const left = chosen ? seats[chosen.id] : undefined;
  const full = left !== undefined && left.free < 1;
  const crumbs = [{ label: event.title, to: `/evenementen/${event.slug}` }, { label: t.title }];
  return (
    <>
      <PageHeader narrow title={t.title} lead={t.lead} crumbs={crumbs} />
      <Page narrow>
        {refused && Object.keys(errors).length === 0 && (
          <Notice tone="error" live>
            <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
          </Notice>
        )}
        <ErrorSummary errors={errors} />
        {dates.length > 1 && <DatePicker dates={dates} seats={seats} chosen={chosen?.id} slug={event.slug} />}
        {chosen?.closed && (
          <Notice tone="warning">
            <p>{errorText({ code: "conflict", reason: chosen.closed }, locale)}</p>
          </Notice>
        )}
        {chosen && !chosen.closed && (
          <AppForm className="form" key={chosen.id}>
            <input type="hidden" name="formKey" value={text("formKey") ?? formKey} />
            <input type="hidden" name="occurrenceId" value={chosen.id} />
            {full && (
              <Notice tone="warning">
                <p>{t.fullNotice}</p>
                <p>{t.waitingExplained}</p>
              </Notice>
            )}
            <PersonFields text={text} errors={errors} />
            <RoundFields rounds={rounds} workshops={left?.workshops ?? {}} text={text} errors={errors} />
            <NeedsFields text={text} errors={errors} />
            <PhotoField text={text} />
            <ColleagueFields text={text} errors={errors} />
            <StickyAction>
              <SubmitButton block busy={t.sending}>
                {full ? t.submitWaiting : t.submit}
              </SubmitButton>
            </StickyAction>
            <PrivacyNote />
          </AppForm>
        )}
      </Page>
    </>
  );
}

function PrivacyNote() {
  const { privacy } = useText("registration");
  return (
    <p className="soft">
      {privacy.text} {privacy.keep(24)} <a href="/privacy">{privacy.more}</a>
    </p>
  );
}
