import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ContactCard } from "~/ui/contact-card";
import { formatDate } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { partnerPartLabels } from "../network";
import type { NetworkSpace } from "../queries.server";
import { NetworkGroups } from "./network-groups";
import { usePeriodWords } from "./period";
import { PhaseLine } from "./phase-line";

export type ShownNetwork = Omit<NetworkSpace, "challenge" | "approach"> & {
  /** Markdown, rendered and safe. */
  challengeHtml: string;
  approachHtml: string;
};

type NetworkPageProps = {
  network: ShownNetwork;
  /** How many sessions each phase has. */
  counts: Record<string, number>;
  /** Where one reads what was learnt; null as long as there is nothing. */
  learntPath: string | null;
  /** The sessions of a phase; of null, those in no phase. Null when there are none. */
  sessionsOf: (phaseId: string | null) => ReactNode;
  /** Under the groups, for who is in the network. */
  children?: ReactNode;
};

/** The space of a learning network: what it works on, how far it is, who takes part and what came of it. */
export function NetworkPage({ network, counts, learntPath, sessionsOf, children }: NetworkPageProps) {
  const t = useText("networks");
  return (
    <>
      <Header network={network} />
      <Page>
        <div className="stack stack--wide">
          {!network.publishedAt && (
            <Notice tone="warning" title={t.draft}>
              <p>{t.draftNotice}</p>
            </Notice>
          )}
          <section className="stack" aria-labelledby="fases">
            <h2 id="fases">{t.phases}</h2>
            {network.phases.length === 0 ? (
              <p className="soft">{t.noPhases}</p>
            ) : (
              <PhaseLine phases={network.phases} sessions={counts} linked />
            )}
            <p className="row">
              {network.phases.some((phase) => phase.planned.length > 0) && (
                <AppLink to={`/netwerken/${network.slug}/planning`}>{t.plan.link}</AppLink>
              )}
              <AppLink to={`/netwerken/${network.slug}/themas`}>{t.themesLink}</AppLink>
            </p>
          </section>
          {learntPath && <Learnt to={learntPath} />}
          <div className="aside-layout">
            <div className="stack stack--wide">
              <About network={network} />
              <Sessions network={network} sessionsOf={sessionsOf} />
            </div>
            <Aside network={network} />
          </div>
          <section className="stack" aria-labelledby="groepen">
            <h2 id="groepen">{t.people}</h2>
            <NetworkGroups groups={network.groups} insider={network.insider} />
          </section>
          {children}
          <Reports reports={network.reports} />
        </div>
      </Page>
    </>
  );
}

function Learnt({ to }: { to: string }) {
  const t = useText("learnt");
  return (
    <Card title={t.link} to={to} level={2}>
      <p>{t.linkText}</p>
    </Card>
  );
}

function Header({ network }: { network: ShownNetwork }) {
  const t = useText("networks");
  return (
    <PageHeader
      deep
      title={network.name}
      lang={useContentLang()}
      crumbs={[{ label: t.title, to: "/netwerken" }, { label: network.name }]}
      above={network.publishedAt ? undefined : <Tag tone="warn">{t.draft}</Tag>}
      actions={
        network.mayOrganise && (
          <ButtonLink variant="secondary" small to={`/beheer/netwerken/${network.id}`}>
            {t.manage}
          </ButtonLink>
        )
      }
    />
  );
}

function About({ network }: { network: ShownNetwork }) {
  const t = useText("networks");
  const lang = useContentLang();
  const { challengeHtml, approachHtml, hinderingFactors } = network;
  return (
    <>
      {(challengeHtml || hinderingFactors.length > 0) && (
        <section className="prose">
          <h2>{t.challenge}</h2>
          <div lang={lang} dangerouslySetInnerHTML={{ __html: challengeHtml }} />
          {hinderingFactors.length > 0 && (
            <>
              <h3>{t.factors}</h3>
              <ul lang={lang}>
                {hinderingFactors.map((factor) => (
                  <li key={factor}>{factor}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {approachHtml && (
        <section className="prose">
          <h2>{t.approach}</h2>
          <div lang={lang} dangerouslySetInnerHTML={{ __html: approachHtml }} />
        </section>
      )}
    </>
  );
}

function Sessions({ network, sessionsOf }: Pick<NetworkPageProps, "network" | "sessionsOf">) {
  const t = useText("networks");
  const lang = useContentLang();
  const outside = sessionsOf(null);
  return (
    <section className="stack" aria-labelledby="sessies">
      <h2 id="sessies">{t.sessions}</h2>
      {network.phases.length === 0 && !outside && <p className="soft">{t.noSessions}</p>}
      {network.phases.map((phase) => (
        <section key={phase.id} className="session-phase stack" aria-labelledby={`fase-${phase.id}`}>
          <h3 id={`fase-${phase.id}`} lang={lang}>
            {phase.title}
          </h3>
          {sessionsOf(phase.id) ?? <p className="soft">{t.noSessions}</p>}
        </section>
      ))}
      {outside && network.phases.length === 0 && outside}
      {outside && network.phases.length > 0 && (
        <section className="session-phase stack" aria-labelledby="ook">
          <h3 id="ook">{t.outsidePhases}</h3>
          {outside}
        </section>
      )}
    </section>
  );
}

function Aside({ network }: { network: ShownNetwork }) {
  const t = useText("networks");
  const locale = useLocale();
  const lang = useContentLang();
  const { contactName, contactEmail, contactPhone } = network;
  return (
    <aside className="stack">
      <Facts
        beside={false}
        facts={[
          { term: t.period, value: usePeriodWords()(network) },
          ...network.partners.map(({ part, names }) => ({
            term: partnerPartLabels[locale][part],
            value: <span lang={lang}>{names.join(", ")}</span>,
          })),
        ]}
      />
      {(contactEmail || contactPhone) && (
        <ContactCard title={t.contact} name={contactName} email={contactEmail} phone={contactPhone} />
      )}
    </aside>
  );
}

function Reports({ reports }: Pick<NetworkSpace, "reports">) {
  const t = useText("networks");
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <section className="stack" aria-labelledby="verslagen">
      <h2 id="verslagen">{t.reports}</h2>
      {reports.length === 0 ? (
        <p className="soft">{t.noReports}</p>
      ) : (
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <AppLink to={`/verslagen/${report.slug}`}>
                <span lang={lang}>{report.title}</span>
              </AppLink>{" "}
              <span className="soft small">
                {t.reportOn(formatDate(report.publishedAt, locale))}
                {report.number > 1 && `, ${t.version(report.number)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
