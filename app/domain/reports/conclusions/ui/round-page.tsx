import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag, Tags } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { RoundPageData } from "../round-page.server";
import type { WaitingRound } from "../todo.server";
import { conclusionsPath, roundPath, testedPath } from "./paths";
import { StageTag } from "./verdict-tag";

type RoundPageProps = RoundPageData & { said: string | null };
type Line = RoundPageData["conclusions"][number];

/** Which conclusions wait for an expert, and how far the round is for who leads it. */
export function RoundPage(page: RoundPageProps) {
  const { round, network, conclusions, experts, expert, mayDecide, organises, said } = page;
  const waiting = conclusions.filter(({ waits }) => waits);
  const rest = conclusions.filter(({ waits }) => !waits);
  return (
    <>
      <PageHeader
        title={expert && !round.closedAt ? waitingWords(waiting.length) : round.title}
        lead={expert && !round.closedAt ? `${round.title}, ${network.name}` : network.name}
        above={<RoundState {...round} />}
        crumbs={
          organises
            ? [{ label: "Besluiten", to: conclusionsPath(network.id) }, { label: round.title }]
            : undefined
        }
      />
      <Page>
        <div className="stack stack--wide" data-fresh="ronde">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {waiting.length > 0 && (
            <section className="stack" aria-labelledby="wacht">
              <h2 id="wacht">Wacht op jou</h2>
              <p className="measure">
                Per besluit vragen we drie dingen. Je antwoord wordt meteen bewaard. Je kunt het veranderen
                tot de ronde sluit.
              </p>
              <Lines list={waiting} roundId={round.id} experts={experts} />
            </section>
          )}
          {rest.length > 0 && (
            <section className="stack" aria-labelledby="rest">
              <h2 id="rest">{expert ? "Dit heb je gehad" : "Besluiten in deze ronde"}</h2>
              <Lines list={rest} roundId={round.id} experts={experts} />
            </section>
          )}
          {conclusions.length === 0 && <EmptyState title="Er staat geen besluit meer in deze ronde" />}
          {mayDecide && !round.closedAt && <CloseRound roundId={round.id} />}
        </div>
      </Page>
    </>
  );
}

function RoundState({ dueOn, closedAt }: RoundPageData["round"]) {
  return (
    <Tags>
      {[
        <Tag key="wie" tone="accent">
          Expertengroep
        </Tag>,
        closedAt ? (
          <Tag key="dicht">
            gesloten op <Time at={closedAt} format="short" />
          </Tag>
        ) : (
          <Tag key="tot" tone="warn">
            antwoord tot en met <Time at={dueOn} format="short" />
          </Tag>
        ),
      ]}
    </Tags>
  );
}

function Lines({ list, roundId, experts }: { list: Line[]; roundId: string; experts: number }) {
  return (
    <ol className="grid">
      {list.map((one) => (
        <li key={one.id}>
          <Card
            level={3}
            title={one.text}
            to={testedPath(roundId, one.id)}
            above={<LineTags line={one} />}
            footer={
              <p className="soft small">
                {one.sources === 1 ? "Steunt op 1 bijdrage" : `Steunt op ${one.sources} bijdragen`}.{" "}
                {one.given} van {experts} {experts === 1 ? "expert" : "experten"} antwoordde
                {one.given === 1 ? "" : "n"}.
                {one.replies > 0 && ` ${one.replies === 1 ? "1 reactie" : `${one.replies} reacties`}.`}
              </p>
            }
          />
        </li>
      ))}
    </ol>
  );
}

function LineTags({ line: { stage, outcome, waits, answered, differs } }: { line: Line }) {
  return (
    <Tags>
      {[
        waits ? (
          <Tag key="wacht" tone="warn">
            nog te beantwoorden
          </Tag>
        ) : (
          answered && <Tag key="klaar">je antwoordde</Tag>
        ),
        !waits && <StageTag key="stand" stage={stage} outcome={outcome} />,
        differs && (
          <Tag key="verschil" tone="warn">
            de meningen verschillen
          </Tag>
        ),
      ]}
    </Tags>
  );
}

function CloseRound({ roundId }: { roundId: string }) {
  return (
    <Fold title="Sluit deze ronde">
      <div className="stack">
        <p>Daarna kan niemand nog antwoorden, en kun je per besluit de uitkomst beslissen.</p>
        <AppForm action={`${roundPath(roundId)}/sluiting`}>
          <SubmitButton variant="danger">Sluit de ronde</SubmitButton>
        </AppForm>
      </div>
    </Fold>
  );
}

/** "3 besluiten wachten op jou". */
function waitingWords(count: number): string {
  if (count === 0) return "Je hebt alles beantwoord";
  return count === 1 ? "1 besluit wacht op jou" : `${count} besluiten wachten op jou`;
}

/** On one's own page: the rounds in which one's answer is missed. */
export function WaitingRounds({ list }: { list: WaitingRound[] }) {
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="expertengroep" lang="nl-BE">
      <h2 id="expertengroep">Expertengroep</h2>
      <ul className="grid grid--two">
        {list.map(({ id, title, dueOn, waiting, of, network }) => (
          <li key={id}>
            <Card
              title={`Nog ${waiting} van ${of} te beantwoorden`}
              footer={
                <ButtonLink small to={roundPath(id)}>
                  Antwoord<span className="visually-hidden">{`: ${title}`}</span>
                </ButtonLink>
              }
            >
              <p>
                {title}, {network.name}
                <br />
                Antwoord tot en met <Time at={dueOn} format="day" />
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
