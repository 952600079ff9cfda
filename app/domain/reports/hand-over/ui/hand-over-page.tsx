import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { formatDay } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { HandOver } from "../hand-over.server";
import { HandedThemeCard } from "./handed-theme-card";
import { closingPath, loosePath, planningPath, reopeningPath } from "./paths";
import "./hand-over.css";

type Props = HandOver & { said: string | null; why: string | null; refused?: RefusedForm };

/** What a phase hands over: its themes by weight, to be ticked as sessions of the next phase. */
export function HandOverPage(page: Props) {
  const { network, phase, sessions, themes, said, why, refused } = page;
  const count = sessions === 1 ? "1 sessie" : `${sessions} sessies`;
  return (
    <>
      <PageHeader
        title={`Overdracht: ${phase.title}`}
        lead={`Wat in ${count} terugkwam. Wat in de meeste sessies opkwam, staat eerst.`}
        crumbs={[{ label: "Fasen en planning", to: planningPath(network.id) }, { label: "Overdracht" }]}
        actions={
          !phase.closedAt && (
            <ButtonLink variant="secondary" to={closingPath(network.id, phase.id)}>
              Fase afsluiten en overdragen
            </ButtonLink>
          )
        }
      />
      <Page>
        <div className="stack stack--wide">
          {!refused && said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          {!refused && why && (
            <Notice tone="error" title="Dat lukt nu niet" live>
              <p>{why}</p>
            </Notice>
          )}
          {phase.closedAt && <Closed {...page} closedAt={phase.closedAt} />}
          {themes.length === 0 ? (
            <EmptyState title="Nog geen thema's in deze fase">
              Een thema telt mee zodra er iets over gezegd is in een sessie van deze fase, of zodra een
              besluit van het thema erop steunt.
            </EmptyState>
          ) : (
            <Themes {...page} />
          )}
          <Planned {...page} />
          <Loose {...page} />
        </div>
      </Page>
    </>
  );
}

function Closed({ network, phase, closedAt }: Props & { closedAt: Date }) {
  return (
    <Notice title={`Deze fase is afgesloten op ${formatDay(new Date(closedAt))}`}>
      <AppForm action={reopeningPath(network.id, phase.id)}>
        <SubmitButton variant="secondary" small busy="Even geduld">
          Heropenen
        </SubmitButton>
      </AppForm>
    </Notice>
  );
}

function Themes({ themes, sessions, network, next, refused }: Props) {
  const form = filledForm(refused, {});
  const ticked = form.list("themeIds");
  return (
    <section className="stack" aria-labelledby="themas">
      <h2 id="themas">De thema's, geteld</h2>
      {!next && (
        <Notice tone="warning" title="Er volgt nog geen fase met thematische sessies">
          <p>
            <AppLink to={planningPath(network.id)}>Voeg een fase toe</AppLink>. Daarna kun je van thema's
            voorstellen maken.
          </p>
        </Notice>
      )}
      <ErrorSummary errors={form.errors} ids={{ themeIds: `thema-${themes[0]?.id}` }} />
      <AppForm className="stack">
        <ol className="handed">
          {themes.map((theme, i) => (
            <li key={theme.id}>
              <HandedThemeCard
                theme={theme}
                place={i + 1}
                sessions={sessions}
                next={next}
                ticked={ticked.includes(theme.id)}
              />
            </li>
          ))}
        </ol>
        {next && themes.some(({ planned, retiredAt }) => !planned && !retiredAt) && (
          <div className="handed__act">
            <SubmitButton busy="Even geduld">
              Maak van de aangevinkte thema's voorstellen voor thematische sessies
            </SubmitButton>
            <p className="soft small">
              Ze komen in het plan van {next.title}, nog zonder maand. Je kunt ze daar aanpassen.
            </p>
          </div>
        )}
      </AppForm>
    </section>
  );
}

function Planned({ network, next, proposals }: Props) {
  if (!next || proposals.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="voorstellen">
      <h2 id="voorstellen">In het plan van {next.title}</h2>
      <ul className="line-list">
        {proposals.map(({ id, title, theme, event }) => (
          <li key={id}>
            <div>
              <p className="line-list__title">{title || theme}</p>
              <p className="soft small">
                {[theme !== title && theme, event ? "er is een evenement van gemaakt" : "voorstel"]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {event ? (
              <ButtonLink variant="secondary" small to={`/beheer/evenementen/${event.id}`}>
                Open het evenement<span className="visually-hidden">: {event.title}</span>
              </ButtonLink>
            ) : (
              <AppForm action={`${planningPath(network.id)}/sessies/${id}/evenement`}>
                <SubmitButton variant="secondary" small busy="Even geduld">
                  Maak er een evenement van<span className="visually-hidden">: {title || theme}</span>
                </SubmitButton>
              </AppForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Loose({ network, phase, loose }: Props) {
  const all = loose.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <section className="stack" aria-labelledby="zonder">
      <h2 id="zonder">Nog zonder thema</h2>
      <p className="measure">
        {all === 1 ? "1 bijdrage telt" : `${all} bijdragen tellen`} nog nergens mee. Wie ze een thema geeft,
        telt ze mee.
      </p>
      <ul className="number-line">
        {loose.map(({ kind, count }) => (
          <li key={kind}>
            <strong>{count}</strong> {count === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink variant="secondary" to={loosePath(network.id, phase.id)}>
          Geef ze een thema
        </ButtonLink>
      </div>
    </section>
  );
}
