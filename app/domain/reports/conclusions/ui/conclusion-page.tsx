import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { EditedConclusion } from "../queries.server";
import { ConclusionFields } from "./conclusion-fields";
import { Decisions } from "./decisions";
import {
  conclusionPath,
  conclusionsPath,
  contributionPath,
  editPath,
  roundFormPath,
  roundPath,
} from "./paths";
import { StageTag } from "./verdict-tag";

type Props = EditedConclusion & { said: string | null; why: string | null; refused?: RefusedForm };

/** One conclusion as its organiser works on it. */
export function ConclusionPage(page: Props) {
  const { conclusion, stage, undecided, mayChange, said, why, refused } = page;
  const form = filledForm(refused, {
    conclusionText: conclusion.text,
    translation: conclusion.translation,
    sectorId: conclusion.sectorId ?? "",
  });
  return (
    <>
      <PageHeader
        title="Besluit"
        crumbs={[{ label: "Besluiten", to: conclusionsPath(conclusion.networkId) }, { label: "Besluit" }]}
        above={<StageTag stage={stage} outcome={undecided ? null : conclusion.outcome} />}
      >
        <p className="claim">{conclusion.text}</p>
      </PageHeader>
      <Page>
        <div className="stack stack--wide">
          {said && !refused && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {why && (
            <Notice tone="error" live>
              <p>{why}</p>
            </Notice>
          )}
          <WhereItStands {...page} />
          <Sources {...page} />
          {mayChange && (
            <section className="stack" aria-labelledby="tekst">
              <h2 id="tekst">Verander de tekst</h2>
              <ErrorSummary errors={form.errors} />
              <AppForm className="form" key={conclusion.changedAt.toISOString()}>
                <ConclusionFields form={form} sectors={page.sectors} />
                <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
              </AppForm>
            </section>
          )}
          {page.wordings.length > 0 && <Wordings list={page.wordings} />}
          <Decisions list={page.decisions} />
          {stage !== "withdrawn" && (
            <p>
              <AppLink to={`${editPath(conclusion.networkId, conclusion.id)}/intrekking`}>
                Trek dit besluit in
              </AppLink>
            </p>
          )}
        </div>
      </Page>
    </>
  );
}

function WhereItStands({ conclusion, stage, themes }: EditedConclusion) {
  const { networkId, round, outcomeRemark, decidedAt } = conclusion;
  return (
    <div className="stack stack--tight">
      {round && (
        <p>
          Ronde:{" "}
          <AppLink to={round.sentAt ? roundPath(round.id) : roundFormPath(networkId, round.id)}>
            {round.title}
          </AppLink>
        </p>
      )}
      {decidedAt && outcomeRemark && <p className="measure">Waarom: {outcomeRemark}</p>}
      {themes.length > 0 && (
        <p>
          Thema:{" "}
          {themes.map(({ id, name }) => (
            <AppLink key={id} to={`/beheer/netwerken/${networkId}/themas/${id}`}>
              {name}
            </AppLink>
          ))}
        </p>
      )}
      {stage === "decided" && (
        <p>
          <AppLink to={conclusionPath(conclusion.id)}>Bekijk het besluit zoals iedereen het leest</AppLink>
        </p>
      )}
    </div>
  );
}

function Sources({ conclusion, sources, mayChange }: EditedConclusion) {
  const path = `${editPath(conclusion.networkId, conclusion.id)}/bronnen`;
  const now = sources.filter(({ removedAt }) => !removedAt);
  const before = sources.filter(({ removedAt }) => removedAt);
  return (
    <section className="stack" aria-labelledby="bronnen">
      <h2 id="bronnen">Waarop dit steunt</h2>
      <ul className="source-lines">
        {now.map(({ contributionId, text, contribution: { kind } }) => (
          <li key={contributionId}>
            <blockquote>{text}</blockquote>
            <div className="row">
              <span className="soft small">{KIND_WORDS[kind].one}</span>
              <AppLink to={contributionPath(contributionId)}>
                Waar komt dit vandaan?<span className="visually-hidden">{` ${text.slice(0, 60)}`}</span>
              </AppLink>
              {mayChange && now.length > 1 && (
                <AppForm action={`${path}/${contributionId}/verwijdering`} stay>
                  <Button variant="quiet" small>
                    Haal weg<span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
                  </Button>
                </AppForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayChange && (
        <p>
          <ButtonLink variant="secondary" to={path}>
            Voeg bronnen toe
          </ButtonLink>
        </p>
      )}
      {before.length > 0 && (
        <Fold title={`Vroeger ook: ${before.length}`}>
          <ul className="source-lines">
            {before.map(({ contributionId, text, removedAt }) => (
              <li key={contributionId}>
                <blockquote>{text}</blockquote>
                <p className="soft small">
                  weggehaald op <Time at={removedAt!} format="day" />
                </p>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function Wordings({ list }: { list: EditedConclusion["wordings"] }) {
  return (
    <Fold title="Hoe het er eerst stond">
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

/** Asks once before a conclusion is taken back. */
export function WithdrawPage({ conclusion }: Pick<EditedConclusion, "conclusion">) {
  return (
    <>
      <PageHeader narrow title="Besluit intrekken?" />
      <Page narrow>
        <div className="stack">
          <p className="claim">{conclusion.text}</p>
          <p>
            Het besluit houdt zijn pagina, met de vermelding dat het is ingetrokken. Geen thema steunt er nog
            op. Dit kun je niet ongedaan maken.
          </p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger">Trek het in</SubmitButton>
            </AppForm>
            <ButtonLink variant="secondary" to={editPath(conclusion.networkId, conclusion.id)}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
