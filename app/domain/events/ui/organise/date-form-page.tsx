import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextArea, TextField } from "~/ui/text-field";
import { quotaField, wantedField } from "../../date-fields";
import { PROVINCES, provinceLabels } from "../../event";
import type { DateToEdit } from "../../save-date.server";
import { eventPath } from "../organise-bars";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { QuotaFields, WantedFields } from "./quota-fields";

type DateFormPageProps = {
  event: { id: string; title: string };
  /** Null for a new date. */
  date: DateToEdit | null;
  /** Proposed for a new date. */
  proposal?: Record<string, string>;
  refused?: RefusedForm;
  saved?: boolean;
  /** Online: who is registered hears of what changes here. */
  online: boolean;
};

/** One date: when, where, how many, and who first. */
export function DateFormPage({ event, date, proposal = {}, refused, saved, online }: DateFormPageProps) {
  const form = filledForm(
    refused,
    date ? savedValues(date) : { capacity: "", offerHours: "24", ...proposal },
  );
  const quotaCount = refused ? highestQuota(refused.values) : (date?.quotas.length ?? 0);
  return (
    <>
      <PageHeader
        narrow
        title={date ? "Gegevens van deze dag" : "Nieuwe dag"}
        lead={event.title}
        crumbs={date ? undefined : [{ label: event.title, to: eventPath(event.id) }, { label: "Nieuwe dag" }]}
      />
      <Page narrow>
        <Notices date={date} saved={saved === true && !refused} online={online} />
        <ErrorSummary errors={form.errors} />
        <AppForm className="form form--parts">
          <WhenPart form={form} />
          <PlacePart form={form} />
          <SeatsPart form={form} taken={date?.taken ?? 0} />
          <MixPart form={form} quotaCount={quotaCount} />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">{date ? "Bewaar" : "Voeg de dag toe"}</SubmitButton>
            <ButtonLink variant="quiet" to={eventPath(event.id)}>
              Terug naar het evenement
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}

const TWICE: Record<string, string> = {
  startsAt: "Het begin",
  endsAt: "Het einde",
  opensAt: "Het begin van de inschrijvingen",
  closesAt: "Het einde van de inschrijvingen",
};

function Notices({ date, saved, online }: { date: DateToEdit | null; saved: boolean; online: boolean }) {
  return (
    <>
      {saved && (
        <Notice tone="success" live>
          <p>Bewaard.</p>
        </Notice>
      )}
      {date && date.twice.length > 0 && (
        <Notice tone="warning" title="Dit uur komt die nacht twee keer">
          <p>
            {date.twice.map((field) => TWICE[field]).join(" en ")}: de klok gaat die nacht van 3 naar 2 uur.
            We nemen de eerste keer, het zomeruur. Bedoel je de tweede keer? Kies dan een uur na 3 uur.
          </p>
        </Notice>
      )}
      {date && online && date.taken > 0 && (
        <Notice tone="info">
          <p>Wijzig je het uur, de plaats of de link? Dan krijgt iedereen die ingeschreven is een mail.</p>
        </Notice>
      )}
    </>
  );
}

function WhenPart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wanneer</legend>
      <div className="fields-beside">
        <TextField {...form.at("startsAt")} label="Begint" type="datetime-local" />
        <TextField {...form.at("endsAt")} label="Eindigt" type="datetime-local" />
      </div>
    </fieldset>
  );
}

const PLACE_MORE = ["route", "accessibility"];

function PlacePart({ form }: { form: FilledForm }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Waar</legend>
      <p className="soft">Vul een plaats in, of alleen een link als het online is.</p>
      <TextField
        {...form.at("venueName")}
        label="Naam van de plaats"
        optional="silent"
        maxLength={160}
        autoComplete="off"
      />
      <TextField
        {...form.at("street")}
        label="Straat en nummer"
        optional="silent"
        maxLength={160}
        autoComplete="off"
      />
      <div className="fields-beside">
        <TextField
          {...form.at("postcode")}
          label="Postcode"
          optional="silent"
          inputMode="numeric"
          width="short"
          maxLength={12}
          autoComplete="off"
        />
        <TextField
          {...form.at("municipality")}
          label="Gemeente"
          optional="silent"
          maxLength={80}
          autoComplete="off"
        />
      </div>
      <SelectField
        {...form.at("province")}
        label="Provincie"
        optional="silent"
        empty="Kies een provincie"
        options={PROVINCES.map((value) => ({ value, label: provinceLabels.nl[value] }))}
      />
      <PlaceMore form={form} />
      <TextField
        {...form.at("onlineUrl")}
        label="Link om online mee te doen"
        hint="Alleen wie ingeschreven is, ziet deze link."
        optional
        type="url"
        autoComplete="off"
      />
    </fieldset>
  );
}

function PlaceMore({ form }: { form: FilledForm }) {
  return (
    <Fold
      title="Route en toegankelijkheid"
      open={PLACE_MORE.some((name) => form.text(name) || form.errors[name])}
    >
      <TextArea
        {...form.at("route")}
        label="Zo kom je er"
        hint="Met trein en bus, met de fiets, met de auto."
        optional="silent"
        rows={3}
      />
      <TextArea
        {...form.at("accessibility")}
        label="Toegankelijkheid van de zaal"
        hint="Ingang zonder trap, lift, aangepast toilet, ringleiding, parkeerplaats."
        optional="silent"
        rows={3}
      />
    </Fold>
  );
}

function SeatsPart({ form, taken }: { form: FilledForm; taken: number }) {
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Inschrijven</legend>
      <TextField
        {...form.at("capacity")}
        label="Aantal plaatsen"
        hint={taken > 0 ? `Nu zijn er ${taken} plaatsen bezet. Minder kan niet.` : undefined}
        type="number"
        inputMode="numeric"
        width="short"
        min={0}
      />
      <TextField
        {...form.at("opensAt")}
        label="Inschrijven kan vanaf"
        hint="Laat leeg om te starten zodra het online staat."
        optional="silent"
        type="datetime-local"
        width="middle"
      />
      <div className="fields-beside">
        <TextField
          {...form.at("closesDay")}
          label="Inschrijven kan tot en met"
          hint="Laat leeg als het kan tot de dag begint."
          optional="silent"
          type="date"
          width="middle"
        />
        <TextField
          {...form.at("closesTime")}
          label="Die dag tot"
          hint="Laat leeg voor de hele dag."
          optional="silent"
          type="time"
          width="short"
        />
      </div>
      <TextField
        {...form.at("offerHours")}
        label="Uren om te beslissen"
        hint="Komt er een plaats vrij, dan houden we ze zo lang vrij voor wie eerst op de wachtlijst staat. Vlak voor de dag is het korter."
        type="number"
        inputMode="numeric"
        width="short"
        min={1}
      />
    </fieldset>
  );
}

function MixPart({ form, quotaCount }: { form: FilledForm; quotaCount: number }) {
  const wrong = (start: string) => Object.keys(form.errors).some((field) => field.startsWith(start));
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Wie er komt</legend>
      <Fold title="Plaatsen beperken of vrijhouden" open={quotaCount > 0 || wrong("quota-")}>
        <QuotaFields form={form} count={quotaCount} />
      </Fold>
      <Fold title="Welke mix hoop je" open={wrong("wanted-")}>
        <WantedFields form={form} />
      </Fold>
    </fieldset>
  );
}

/** How many boxes for rules were sent, so that a refused form comes back with all of them. */
function highestQuota(values: RefusedForm["values"]): number {
  let n = 0;
  while (quotaField(n + 1, "kind") in values) n += 1;
  while (n > 0 && !values[quotaField(n, "kind")]) n -= 1;
  return n;
}

function savedValues(date: DateToEdit): Record<string, string | string[]> {
  const { name = "", street = "", postcode = "", municipality = "", province = "" } = date.venue ?? {};
  const values: Record<string, string | string[]> = {
    ...{ startsAt: date.startsAt, endsAt: date.endsAt, opensAt: date.opensAt },
    ...{ closesDay: date.closesDay, closesTime: date.closesTime },
    ...{ venueName: name, street, postcode, municipality, province },
    ...{ route: date.venue?.route ?? "", accessibility: date.venue?.accessibility ?? "" },
    onlineUrl: date.onlineUrl,
    capacity: String(date.capacity),
    offerHours: String(date.offerHours),
  };
  date.quotas.forEach(({ kind, types, seats, until }, i) => {
    values[quotaField(i + 1, "kind")] = kind;
    values[quotaField(i + 1, "types")] = types;
    values[quotaField(i + 1, "seats")] = String(seats);
    values[quotaField(i + 1, "until")] = until;
  });
  for (const { type, atLeast } of date.wanted) values[wantedField(type)] = String(atLeast);
  return values;
}
