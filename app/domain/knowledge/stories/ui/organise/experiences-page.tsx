import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { ExperiencesToDecide } from "../../experiences.server";
import "../story.css";

const LEAD =
  "Lezers vertellen hoe het bij hen ging. Lees na wat ze schreven. Wat je toelaat, staat bij het verhaal.";
const path = (id: string, verb: string) => `/beheer/kennis/verhalen/ervaringen/${id}/${verb}`;

/** What readers tell of stories, for the editor who lets it in or keeps it out. */
export function ExperiencesPage({ waiting, admitted }: ExperiencesToDecide) {
  return (
    <>
      <PageHeader
        title="Ervaringen van lezers"
        lead={LEAD}
        crumbs={[{ label: "Verhalen", to: "/beheer/kennis/verhalen" }, { label: "Ervaringen van lezers" }]}
      />
      <Page>
        <div className="stack stack--wide">
          <section className="stack" aria-labelledby="wacht">
            <h2 id="wacht">Wacht op jou</h2>
            {waiting.length === 0 ? (
              <EmptyState title="Er wacht niets">Zodra een lezer iets vertelt, staat het hier.</EmptyState>
            ) : (
              <ul className="story-experiences">
                {waiting.map((one) => (
                  <Line key={one.id} one={one} />
                ))}
              </ul>
            )}
          </section>
          {admitted.length > 0 && (
            <section className="stack" aria-labelledby="toegelaten">
              <h2 id="toegelaten">Staat bij een verhaal</h2>
              <ul className="story-experiences">
                {admitted.map((one) => (
                  <Line key={one.id} one={one} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

function Line({ one }: { one: ExperiencesToDecide["waiting"][number] }) {
  const { id, organisation, text, at, story, admittedAt } = one;
  return (
    <li>
      <p className="pre-line">{text}</p>
      <p className="small">
        <strong>{organisation}</strong>{" "}
        <span className="soft">
          <Time at={at} format="day" /> bij <AppLink to={`/verhalen/${story.slug}`}>{story.title}</AppLink>
        </span>
      </p>
      <div className="row">
        {!admittedAt && (
          <AppForm action={path(id, "toelating")} stay>
            <Button small>
              Laat toe<span className="visually-hidden">: {organisation}</span>
            </Button>
          </AppForm>
        )}
        <AppForm action={path(id, "afwijzing")} stay>
          <Button small variant="secondary">
            {admittedAt ? "Haal weg" : "Laat niet toe"}
            <span className="visually-hidden">: {organisation}</span>
          </Button>
        </AppForm>
      </div>
    </li>
  );
}
