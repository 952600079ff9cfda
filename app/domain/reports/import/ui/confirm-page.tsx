import { EVENT_KINDS, eventKindLabels } from "~/domain/events/event";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { MAX_TITLE } from "../../report";
import { documentKindLabels, factDefinition, valueOf, type Fact } from "../facts";
import type { ImportToConfirm } from "../imports.server";
import { sectorNamed } from "../sectors";
import { FactCard, ToldFact } from "./fact-card";
import { PARTS, replaces, staysInText, tickedAtFirst } from "./fact-groups";
import "./import.css";

type ConfirmPageProps = { document: ImportToConfirm; refused?: RefusedForm };

/** What was recognised in a document, to confirm, correct or leave; and its whole text. */
export function ConfirmPage({ document, refused }: ConfirmPageProps) {
  const { recognised, network } = document;
  const form = filledForm(refused, firstValues(document));
  const where = network ? `het netwerk “${network.name}”` : "geen netwerk";
  return (
    <>
      <PageHeader
        narrow
        title="Kijk na wat we herkenden"
        lead={`${documentKindLabels[recognised.kind]}, voor ${where}. Alleen wat je hier aanvinkt, wordt overgenomen. De tekst zelf komt altijd volledig in het verslag.`}
        crumbs={[
          { label: "Beheer", to: "/beheer" },
          { label: "Document invoeren", to: "/beheer/verslagen/invoer" },
          { label: document.fileName || "Geplakte tekst" },
        ]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <Words document={document} />
        {recognised.more && (
          <Notice title="Dit document is lang">
            <p>
              We tonen niet alles wat we zouden kunnen herkennen. De tekst komt wel volledig in het verslag.
              Voer het document in delen in als je meer wilt overnemen.
            </p>
          </Notice>
        )}
        <AppForm className="form form--parts">
          <ReportPart form={form} document={document} />
          <EventPart form={form} document={document} />
          <FactParts form={form} document={document} />
          <div className="form__actions">
            <SubmitButton busy="We maken het verslag">Maak het verslag</SubmitButton>
            <ButtonLink variant="quiet" to="/beheer/verslagen/invoer">
              Later verder
            </ButtonLink>
          </div>
        </AppForm>
        <div className="stack import-rest">
          <Told facts={recognised.facts.filter(staysInText)} />
          <Fold title="De hele tekst">
            <div className="fact__text">{document.text}</div>
          </Fold>
          <AppForm action={`/beheer/verslagen/invoer/${document.id}/verwijdering`}>
            <p>
              We houden dit document bij tot <Time at={document.eraseAfter} format="day" />. Daarna wissen we
              het.
            </p>
            <SubmitButton variant="quiet">Gooi dit document nu weg</SubmitButton>
          </AppForm>
        </div>
      </Page>
    </>
  );
}

/** No word may be lost, and whoever brings the text in sees it counted. */
function Words({ document: { words, lost, pictures } }: { document: ImportToConfirm }) {
  const left = pictures > 0 && (
    <p>
      {pictures === 1 ? "Eén afbeelding staat er niet bij." : `${pictures} afbeeldingen staan er niet bij.`}{" "}
      Alleen tekst wordt overgenomen.
    </p>
  );
  if (lost.length === 0)
    return (
      <Notice tone="success" title={`Alle ${words} woorden zijn er`}>
        <p>We telden de woorden van je document en die van de nieuwe tekst: er ging er geen verloren.</p>
        {left}
      </Notice>
    );
  return (
    <Notice tone="warning" title={`${lost.length} van de ${words} woorden kwamen niet mee`}>
      <p>Kijk na of je ze mist: {lost.slice(0, 40).join(", ")}</p>
      {left}
    </Notice>
  );
}

type PartProps = { form: FilledForm; document: ImportToConfirm };

function ReportPart({ form, document }: PartProps) {
  const facts = document.recognised.facts.filter(({ kind }) => kind === "documentDate");
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Het verslag</legend>
      <TextField {...form.at("title")} label="Titel van het verslag" maxLength={MAX_TITLE} />
      <FactList facts={facts} form={form} document={document} />
    </fieldset>
  );
}

function EventPart({ form, document: { events, recognised } }: PartProps) {
  const kind = recognised.facts.find((fact) => fact.kind === "eventKind");
  return (
    <fieldset className="form-part">
      <legend className="field__label field__label--large">Het evenement</legend>
      <SelectField
        {...form.at("event")}
        label="Over welk evenement gaat het?"
        hint="Bij een evenement dat er al is, blijven titel, datums en programma zoals ze zijn. Wie er was en de focusgroepen komen erbij."
        options={[
          { value: "none", label: "Over geen evenement" },
          { value: "new", label: "Een nieuw evenement, dat we nu maken" },
          ...events.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <TextField
        {...form.at("eventTitle")}
        label="Titel van het nieuwe evenement"
        optional="silent"
        maxLength={160}
      />
      <SelectField
        {...form.at("eventKind")}
        label="Soort van het nieuwe evenement"
        hint={kind && `We lazen dit in: “${kind.passage}”`}
        optional="silent"
        empty="Kies een soort"
        options={EVENT_KINDS.map((value) => ({ value, label: eventKindLabels.nl[value] }))}
      />
      <RadioGroup
        {...form.at("published")}
        label="Wie ziet het nieuwe evenement?"
        plain
        options={[
          { value: "no", label: "Alleen wie het organiseert" },
          { value: "yes", label: "Iedereen: het komt bij de voorbije evenementen" },
        ]}
      />
    </fieldset>
  );
}

function FactParts({ form, document }: PartProps) {
  const { recognised, network } = document;
  return PARTS.map(({ title, kinds }) => {
    const facts = recognised.facts.filter(({ kind }) => kinds.includes(kind));
    if (facts.length === 0) return null;
    const { goes } = factDefinition(kinds[0]!);
    return (
      <fieldset className="form-part" key={title}>
        <legend className="field__label field__label--large">{title}</legend>
        {goes === "event" && <p className="field__hint">{EVENT_HINTS[title] ?? EVENT_HINTS.other}</p>}
        {goes === "network" && !network && (
          <p className="field__hint">
            Je koos geen netwerk. Dit blijft dus in de tekst. Voer het document in bij een netwerk om het over
            te nemen.
          </p>
        )}
        <FactList facts={facts} form={form} document={document} told={goes === "network" && !network} />
      </fieldset>
    );
  });
}

const EVENT_HINTS: Record<string, string> = {
  "Wie er was":
    "Bij een evenement worden dit de aanwezigen. Gaat het over geen evenement, dan wordt een aantal een cijfer van het verslag.",
  "Wanneer en waar":
    "De uren staan er zelden bij: een nieuwe dag loopt van 9 tot 17 uur, en de pagina zegt dat dit bij benadering is.",
  other: "Dit komt bij het evenement. Gaat het over geen evenement, dan blijft het in de tekst.",
};

function FactList({ facts, form, document, told }: PartProps & { facts: Fact[]; told?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <ul className="facts-read">
      {facts.map((fact, i) =>
        told ? (
          <ToldFact key={fact.key} fact={fact} />
        ) : (
          <FactCard
            key={fact.key}
            fact={fact}
            form={form}
            sectors={document.sectors}
            replaced={replaces(fact, document.network)}
            again={fact.passage === facts[i - 1]?.passage}
          />
        ),
      )}
    </ul>
  );
}

function Told({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <section className="stack">
      <h2>Ook herkend, en blijft in de tekst</h2>
      <p>Maak er later bijdragen van: markeer de passage in de nota van het verslag.</p>
      <ul className="facts-read">
        {facts.map((fact) => (
          <ToldFact key={fact.key} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

/** The form as it stands before anybody touched it. */
function firstValues({ recognised, network, sectors }: ImportToConfirm): Record<string, string | string[]> {
  const { title, eventTitle, facts, kind } = recognised;
  const eventKind = facts.find((fact) => fact.kind === "eventKind");
  const values: Record<string, string | string[]> = {
    ...{ title, eventTitle: kind === "VERSLAG" ? eventTitle : "", published: "no" },
    event: kind === "VERSLAG" ? "new" : "none",
    eventKind: eventKind ? valueOf(eventKind, "kind") : "",
  };
  for (const fact of facts) {
    if (tickedAtFirst(fact, network)) values[`${fact.key}-use`] = "on";
    for (const [name, value] of Object.entries(fact.values)) values[`${fact.key}-${name}`] = value;
    if (fact.kind === "session") values[`${fact.key}-sectorId`] = sectorNamed(valueOf(fact, "name"), sectors);
  }
  return values;
}
