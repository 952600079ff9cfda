import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Meter } from "~/ui/meter";
import { Notice } from "~/ui/notice";
import { formatPercent } from "~/ui/numbers";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import { textFor } from "~/ui/text/catalogue";

type Results = {
  average: number;
  distribution: { score: number; count: number }[];
  mostUseful: string[];
  improve: string[];
};

export type EvaluationsPageProps = {
  present: number;
  answered: number;
  /** When one can first answer; null when one can. */
  opensAt: Date | string | null;
  /** Null while there are too few answers to show any. */
  results: Results | null;
  /** Where the next edition is started. */
  nextPath: string;
};

const words = textFor("nl", "registration").evaluation;

/** What the participants thought of the day, without names. */
export function EvaluationsPage({ present, answered, opensAt, results, nextPath }: EvaluationsPageProps) {
  return (
    <div lang="nl-BE">
      <PageHeader
        title="Evaluaties"
        lead="Wat vonden de deelnemers van deze dag?"
        actions={
          // What people thought of this one is what the next begins with.
          !opensAt && (
            <ButtonLink variant="secondary" to={nextPath}>
              Begin de volgende editie
            </ButtonLink>
          )
        }
      />
      <Page>
        <div className="stack stack--wide">
          {opensAt ? (
            <EmptyState title="De dag is nog bezig of moet nog komen">
              Een uur na de dag mailen we wie er was. Antwoorden kan vanaf het laatste uur.
            </EmptyState>
          ) : (
            <Meter
              value={answered}
              max={present}
              text={`${answered} van de ${present} aanwezigen gaven hun mening`}
            />
          )}
          {opensAt && (
            <p className="soft">
              De dag eindigt op <Time at={opensAt} />.
            </p>
          )}
          {!opensAt && !results && (
            <Notice title="Nog te weinig antwoorden">
              <p>We tonen antwoorden pas als er minstens vijf zijn. Anders kun je raden wie wat schreef.</p>
            </Notice>
          )}
          {results && <TheResults results={results} answered={answered} />}
        </div>
      </Page>
    </div>
  );
}

function TheResults({ results, answered }: { results: Results; answered: number }) {
  const score = results.average.toFixed(1).replace(".", ",");
  return (
    <>
      <section className="stack">
        <h2>Was de dag nuttig?</h2>
        <p>Gemiddeld {score} op 5.</p>
        <DataTable
          caption="Hoeveel mensen gaven welke score"
          captionHidden
          keepShape
          columns={[
            {
              key: "score",
              header: "Score",
              rowHeader: true,
              cell: (row) => `${row.score}. ${words.scores[row.score - 1]}`,
            },
            {
              key: "share",
              header: "Aandeel",
              cell: (row) => (
                <Meter value={row.count} max={answered} text={formatPercent(row.count / answered)} />
              ),
            },
            { key: "count", header: "Aantal", end: true, cell: (row) => row.count },
          ]}
          rows={[...results.distribution].reverse()}
          rowKey={(row) => String(row.score)}
        />
      </section>
      <Answers title={words.mostUseful} texts={results.mostUseful} />
      <Answers title={words.improve} texts={results.improve} />
    </>
  );
}

function Answers({ title, texts }: { title: string; texts: string[] }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {texts.length === 0 ? (
        <p>Niemand schreef hier iets.</p>
      ) : (
        <ul className="lines">
          {texts.map((text, i) => (
            <li key={i} className="as-written">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
