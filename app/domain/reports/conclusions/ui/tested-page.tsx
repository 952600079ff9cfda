import type { RefusedForm } from "~/ui/filled-form";
import { ButtonLink } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { TestedConclusion } from "../round-page.server";
import { Answers, Discussion } from "./answers";
import { OutcomeForm } from "./outcome-form";
import { deciderWord, Decisions } from "./decisions";
import { conclusionPath, roundPath, testedPath } from "./paths";
import { SourceLines } from "./source-lines";
import { VerdictForm } from "./verdict-form";
import { StageTag, VerdictTag } from "./verdict-tag";

export type RefusedPart = { part: "antwoord" | "reactie" | "uitkomst"; refused: RefusedForm };
type TestedPageProps = TestedConclusion & { said: string | null; wrong: RefusedPart | null };

/** One conclusion of a round: what it leans on, one's own answer, and then what the others said. */
export function TestedPage(page: TestedPageProps) {
  const { round, conclusion, sources, wordings, decisions, said, wrong, next, may } = page;
  const refusedIn = (part: RefusedPart["part"]) => (wrong?.part === part ? wrong.refused : undefined);
  return (
    <>
      <PageHeader
        crumbs={[{ label: round.title, to: roundPath(round.id) }, { label: `Besluit ${page.number}` }]}
        title={`Besluit ${page.number} van ${page.of}`}
        above={
          <Tags>
            {[
              <StageTag key="stand" stage={conclusion.stage} outcome={conclusion.outcome} />,
              conclusion.sectorId === null && <Tag key="sector">alle sectoren</Tag>,
            ]}
          </Tags>
        }
      >
        <p className="claim">{conclusion.text}</p>
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {said && !wrong && (
            <Notice tone="success" live>
              <p>{said}</p>
              {next && (
                <p>
                  <ButtonLink small to={testedPath(round.id, next)}>
                    Naar het volgende besluit
                  </ButtonLink>
                </p>
              )}
            </Notice>
          )}
          <section className="stack" aria-labelledby="bronnen">
            <h2 id="bronnen">Waarop dit steunt</h2>
            <SourceLines sources={sources} />
            {wordings.length > 0 && <Wordings list={wordings} />}
            <Decisions list={decisions} />
          </section>
          <OwnPart {...page} refused={refusedIn("antwoord")} />
          <div className="stack stack--wide" data-fresh="antwoorden">
            <OthersPart {...page} />
          </div>
          {may.seeAnswers && <Discussion {...page} refused={refusedIn("reactie")} />}
          {may.decide && <OutcomeForm {...page} refused={refusedIn("uitkomst")} />}
          {conclusion.outcome && <Outcome {...page} />}
        </div>
      </Page>
    </>
  );
}

function Wordings({ list }: { list: TestedConclusion["wordings"] }) {
  return (
    <Fold title="Deze tekst is veranderd">
      <ul className="stack">
        {list.map(({ id, text, until }) => (
          <li key={id}>
            Tot <Time at={until} />: <q>{text}</q>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const ANSWERED = {
  ONDERSCHREVEN: "Je antwoordde: dit klopt",
  BIJ_TE_STUREN: "Je antwoordde: bijna, stuur bij",
  VERWORPEN: "Je antwoordde: dit klopt niet",
};

function OwnPart(page: TestedConclusion & { refused?: RefusedForm }) {
  const { own, may, refused } = page;
  if (!may.answer) return null;
  if (!own || refused) return <VerdictForm {...page} />;
  return (
    <Fold title={`${ANSWERED[own.kind]}. Verander je antwoord`}>
      <VerdictForm {...page} />
    </Fold>
  );
}

function OthersPart({ answers, own, may, round }: TestedConclusion) {
  if (answers) return <Answers list={answers} mine={own?.id ?? null} />;
  if (!may.answer || round.closedAt) return null;
  return (
    <Notice>
      <p>Wat de anderen antwoordden, zie je zodra je zelf antwoordde. Zo geeft iedereen een eigen mening.</p>
    </Notice>
  );
}

function Outcome({ conclusion }: TestedConclusion) {
  return (
    <section className="stack" aria-labelledby="uitkomst">
      <h2 id="uitkomst">Uitkomst</h2>
      <p>
        {conclusion.outcome && <VerdictTag kind={conclusion.outcome} />} Beslist door{" "}
        {deciderWord(conclusion.decidedAs)}
        {conclusion.decidedAt && (
          <>
            {" "}
            op <Time at={conclusion.decidedAt} format="day" />
          </>
        )}
        .
      </p>
      {conclusion.outcomeRemark && <p className="measure pre-line">{conclusion.outcomeRemark}</p>}
      <p>
        <ButtonLink variant="secondary" to={conclusionPath(conclusion.id)}>
          Bekijk het besluit zoals iedereen het leest
        </ButtonLink>
      </p>
    </section>
  );
}
