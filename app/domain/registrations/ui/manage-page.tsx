import { useSearchParams } from "@remix-run/react";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { formatDeadline } from "~/ui/dates";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import { MyChanges } from "./my-changes";
import { MyDay } from "./my-day";
import { MyGroup } from "./my-group";
import { MyWorkshops } from "./my-workshops";
import type { Managed } from "./managed";
import { Ticket } from "./ticket";

/** The private page of one registration: first what it is now, then what one can do. */
export function ManagePage(managed: Managed) {
  const { registration, path, isNew, saved, mayChange } = managed;
  const t = useText("registration");
  const locale = useLocale();
  const [search] = useSearchParams();
  const reason = search.get("reden");
  const { event } = registration.occurrence;
  return (
    <>
      <PageHeader
        narrow
        deep
        title={headline(managed, t)}
        lead={<AppLink to={`/evenementen/${event.slug}`}>{event.title}</AppLink>}
      />
      <Page narrow>
        <div className="stack stack--wide">
          {reason && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason }, locale)}</p>
            </Notice>
          )}
          {saved && (
            <Notice tone="success" live>
              <p>{t.manage.saved}</p>
            </Notice>
          )}
          {isNew && registration.status === "CONFIRMED" && (
            <Notice tone="success" live>
              <p>{t.confirmed.lead(registration.email)}</p>
            </Notice>
          )}
          <StatusPart {...managed} />
          <MyDay {...managed} />
          {registration.status !== "CANCELLED" && <MyWorkshops {...managed} />}
          <MyGroup {...managed} />
          {mayChange && <MyChanges path={path} managed={managed} />}
          {managed.over && registration.presences.length > 0 && <Afterwards path={path} />}
        </div>
      </Page>
    </>
  );
}

type T = ReturnType<typeof useText<"registration">>;

function headline({ registration, isNew, offerOpen }: Managed, t: T): string {
  if (registration.status === "CANCELLED") return t.cancelled.title;
  if (registration.status === "WAITLISTED") return t.waitlisted.title;
  if (registration.status === "OFFERED") return offerOpen ? t.offered.title : t.manage.title;
  return isNew ? t.confirmed.title : t.manage.of(registration.name);
}

function StatusPart(managed: Managed) {
  const { registration } = managed;
  const t = useText("registration");
  if (registration.status === "CONFIRMED") return managed.over ? null : <Ticket {...managed} />;
  if (registration.status === "OFFERED") return <Offer {...managed} />;
  if (registration.status === "WAITLISTED")
    return (
      <Notice tone="info" title={t.waitlisted.place(registration.place ?? 1)}>
        <p>{t.waitlisted.next}</p>
      </Notice>
    );
  return (
    <div className="stack">
      <p>{registration.offeredAt && !registration.confirmedAt ? t.offered.passed : t.cancelled.text}</p>
      <ButtonLink
        variant="secondary"
        to={`/evenementen/${registration.occurrence.event.slug}/inschrijven?datum=${registration.occurrenceId}`}
      >
        {t.cancelled.again}
      </ButtonLink>
    </div>
  );
}

function Offer({ registration, path, offerOpen }: Managed) {
  const t = useText("registration");
  const locale = useLocale();
  if (!offerOpen || !registration.offerExpiresAt) return <Notice tone="warning">{t.offered.expired}</Notice>;
  return (
    <Notice
      tone="warning"
      title={t.offered.until(formatDeadline(new Date(registration.offerExpiresAt), locale))}
    >
      <div className="row">
        <AppForm action={`${path}/aanbod`}>
          <SubmitButton>{t.offered.accept}</SubmitButton>
        </AppForm>
        <AppForm action={`${path}/doorgave`}>
          <SubmitButton variant="secondary">{t.offered.pass}</SubmitButton>
        </AppForm>
      </div>
      <p>{t.offered.passHint}</p>
    </Notice>
  );
}

function Afterwards({ path }: { path: string }) {
  const t = useText("registration");
  return (
    <section className="stack">
      <h2>{t.evaluation.title}</h2>
      <div className="row">
        <ButtonLink to={`${path}/evaluatie`}>{t.evaluation.title}</ButtonLink>
        <ButtonLink variant="secondary" icon="download" to={`${path}/attest.pdf`} reload>
          {t.manage.certificate}
        </ButtonLink>
      </div>
    </section>
  );
}
