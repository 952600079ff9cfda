import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import type { EmptyPart, NetworkOverview } from "../../organise-queries.server";
import { networkPath } from "../network-bar";
import { usePeriodWords } from "../period";
import { PhaseLine } from "../phase-line";
import { DoneNotice, type Outcome } from "./done-notice";
import { StateTag } from "./networks-page";

/** What is still empty, and where one fills it in. */
const TODO: Record<EmptyPart, { words: string; page: string }> = {
  challenge: {
    words: "Schrijf waar het netwerk aan werkt. Zonder uitdaging kan het niet online.",
    page: "gegevens",
  },
  approach: { words: "Vertel hoe jullie het aanpakken.", page: "gegevens" },
  phases: { words: "Voeg de fases toe.", page: "planning" },
  partners: { words: "Zet erbij wie het trekt en wie het betaalt.", page: "partners" },
  groups: { words: "Zet mensen en organisaties in de groepen.", page: "groepen" },
  funding: { words: "Vul de zin in die de financiers vragen.", page: "gegevens" },
  contact: { words: "Zeg wie vragen beantwoordt.", page: "gegevens" },
};

type OverviewPageProps = Outcome & NetworkOverview;

/** A network as its organiser sees it: how far it is, what is missing, and the way to each part. */
export function NetworkOverviewPage({ network, phases, groups, empty, done, reason }: OverviewPageProps) {
  const path = networkPath(network.id);
  const period = usePeriodWords()(network);
  return (
    <>
      <PageHeader
        title={network.name}
        above={
          <Tags>
            <StateTag online={network.publishedAt !== null} />
            {period && <Tag>{period}</Tag>}
          </Tags>
        }
        actions={
          <>
            <ButtonLink variant="secondary" to={`/netwerken/${network.slug}`}>
              {network.publishedAt ? "Bekijk de pagina" : "Bekijk hoe het wordt"}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/beheer/evenementen/nieuw">
              Nieuw evenement
            </ButtonLink>
          </>
        }
      />
      <Page>
        <div className="stack stack--wide">
          <DoneNotice done={done} reason={reason} />
          <Publication network={network} empty={empty} />
          <Parts path={path} phases={phases} groups={groups} />
        </div>
      </Page>
    </>
  );
}

function Publication({ network, empty }: Pick<NetworkOverview, "network" | "empty">) {
  const path = networkPath(network.id);
  const online = network.publishedAt !== null;
  const todo = empty.length > 0 && (
    <ul>
      {empty.map((part) => (
        <li key={part}>
          <AppLink to={`${path}/${TODO[part].page}`}>{TODO[part].words}</AppLink>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="card stack" aria-labelledby="klaar">
      <h2 id="klaar">{online ? "Online" : "Klaar om online te gaan?"}</h2>
      {todo}
      {!online && !empty.includes("challenge") && (
        <AppForm action={`${path}/publicatie`}>
          <SubmitButton busy="Even geduld">Zet online</SubmitButton>
        </AppForm>
      )}
      {online && (
        <>
          <p>
            Iedereen ziet <AppLink to={`/netwerken/${network.slug}`}>/netwerken/{network.slug}</AppLink>.
            Namen van personen zien alleen wie in het netwerk zit.
          </p>
          <AppForm action={`${path}/offline`}>
            <SubmitButton variant="secondary" busy="Even geduld">
              Haal offline
            </SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}

type PartsProps = Pick<NetworkOverview, "phases" | "groups"> & { path: string };

/** How far it is, and who is in it. */
function Parts({ path, phases, groups }: PartsProps) {
  return (
    <>
      <section className="stack" aria-labelledby="fases">
        <div className="row row--apart">
          <h2 id="fases">Fases</h2>
          <ButtonLink variant="secondary" small to={`${path}/planning`}>
            Wijzig de fases
          </ButtonLink>
        </div>
        {phases.length === 0 ? (
          <p className="soft">Er zijn nog geen fases.</p>
        ) : (
          <PhaseLine phases={phases.map((phase) => ({ ...phase, goal: "" }))} />
        )}
      </section>
      <section className="stack" aria-labelledby="leden">
        <div className="row row--apart">
          <h2 id="leden">Groepen</h2>
          <ButtonLink variant="secondary" small to={`${path}/groepen`}>
            Wijzig de groepen
          </ButtonLink>
        </div>
        {groups.length === 0 ? (
          <p className="soft">Er zijn nog geen groepen.</p>
        ) : (
          <Facts
            facts={groups.map(({ title, members }) => ({
              term: title,
              value: members === 1 ? "1 lid" : `${members} leden`,
            }))}
          />
        )}
      </section>
    </>
  );
}
