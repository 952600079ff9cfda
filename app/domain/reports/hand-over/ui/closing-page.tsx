import { STAGE_WORDS } from "~/domain/reports/conclusions/conclusion";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { ReactNode } from "react";
import type { StillOpen } from "../still-open.server";
import { handOverPath, planningPath } from "./paths";
import "./hand-over.css";

/** Says what is still open in a phase, and asks whether it is over. */
export function ClosingPage({ refused, ...page }: StillOpen & { refused?: RefusedForm }) {
  const { network, phase } = page;
  const back = handOverPath(network.id, phase.id);
  const title = "Fase afsluiten en overdragen";
  return (
    <>
      <PageHeader
        title={title}
        lead={phase.title}
        crumbs={[
          { label: "Fasen en planning", to: planningPath(network.id) },
          { label: "Overdracht", to: back },
          { label: title },
        ]}
      />
      <Page>
        <div className="stack stack--wide">
          <ErrorSummary errors={filledForm(refused, {}).errors} />
          <OpenParts {...page} />
          <section className="stack" aria-labelledby="afsluiten">
            <h2 id="afsluiten">Wat er gebeurt als je afsluit</h2>
            <p className="measure">
              Op de pagina van het netwerk staat de fase als voorbij, en komt er een link naar wat we leerden.
              Wat open is, kun je daarna nog afwerken. Je kunt de fase altijd heropenen.
            </p>
            <div className="row">
              <AppForm>
                <SubmitButton busy="Even geduld">Sluit de fase af</SubmitButton>
              </AppForm>
              <ButtonLink variant="quiet" to={back}>
                Terug naar de overdracht
              </ButtonLink>
            </div>
          </section>
        </div>
      </Page>
    </>
  );
}

function OpenParts({ network, phase, coming, withoutReport, conclusions, rounds, unmade }: StillOpen) {
  const nothing = coming.length + withoutReport.length + conclusions.length + rounds.length + unmade === 0;
  if (nothing)
    return (
      <Notice tone="success" title="Alles is afgewerkt">
        <p>Elke sessie heeft een verslag, en over elk besluit is beslist.</p>
      </Notice>
    );
  return (
    <section className="stack" aria-labelledby="open">
      <h2 id="open">Wat nog open is</h2>
      <div className="open-parts">
        <Part title="Sessies die nog komen" count={coming.length}>
          {coming.map(({ id, title }) => (
            <li key={id}>
              <AppLink to={`/beheer/evenementen/${id}`}>{title}</AppLink>
            </li>
          ))}
        </Part>
        <Part title="Sessies zonder verslag" count={withoutReport.length}>
          {withoutReport.map(({ id, title, begun }) => (
            <li key={id}>
              <AppLink to={`/beheer/evenementen/${id}/verslag`}>{title}</AppLink>{" "}
              <span className="soft small">{begun ? "begonnen, niet gepubliceerd" : "niet begonnen"}</span>
            </li>
          ))}
        </Part>
        <Part title="Besluiten zonder uitkomst" count={conclusions.length}>
          {conclusions.map(({ id, text, stage }) => (
            <li key={id}>
              <AppLink to={`/beheer/netwerken/${network.id}/besluiten/${id}`}>{text}</AppLink>{" "}
              <span className="soft small">{STAGE_WORDS[stage]}</span>
            </li>
          ))}
        </Part>
        <Part title="Rondes die lopen" count={rounds.length}>
          {rounds.map(({ id, title, dueOn }) => (
            <li key={id}>
              <AppLink to={`/expertengroep/${id}`}>{title}</AppLink>{" "}
              <span className="soft small">
                antwoord tot en met <Time at={dueOn} format="short" />
              </span>
            </li>
          ))}
        </Part>
        <Part title="Plannen zonder evenement" count={unmade}>
          {[
            <li key="plan">
              <AppLink to={`${planningPath(network.id)}#fase-${phase.id}`}>
                Bekijk het plan van de fase
              </AppLink>
            </li>,
          ]}
        </Part>
      </div>
    </section>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <div className="card open-parts__one">
      <h3>
        <span className="open-parts__count">{count}</span> {title}
      </h3>
      <ul>{children}</ul>
    </div>
  );
}
