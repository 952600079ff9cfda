import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { TextField } from "~/ui/text-field";
import { conclusionsPath, roundFormPath } from "./paths";

type Props = {
  network: { id: string; name: string };
  round: { id: string; title: string; dueOn: Date } | null;
  offered: { id: string; text: string; chosen: boolean; sources: number }[];
  experts: { id: string; name: string }[];
  said: string | null;
  why: string | null;
  refused?: RefusedForm;
};

/** Gathers conclusions for the expert group, and sends them once they are gathered. */
export function RoundFormPage({ network, round, offered, experts, said, why, refused }: Props) {
  const back = conclusionsPath(network.id);
  return (
    <>
      <PageHeader
        title={round ? round.title : "Leg voor aan de expertengroep"}
        lead={network.name}
        crumbs={[{ label: "Besluiten", to: back }, { label: "Ronde" }]}
      />
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
          {offered.length === 0 ? (
            <EmptyState
              title="Er is geen besluit om voor te leggen"
              actions={<ButtonLink to={`${back}/nieuw`}>Maak een besluit</ButtonLink>}
            />
          ) : (
            <RoundFields round={round} offered={offered} refused={refused} back={back} />
          )}
          {round && <Send round={round} networkId={network.id} experts={experts} />}
        </div>
      </Page>
    </>
  );
}

function RoundFields({
  round,
  offered,
  refused,
  back,
}: Pick<Props, "round" | "offered" | "refused"> & { back: string }) {
  const form = filledForm(refused, {
    title: round?.title ?? "",
    dueOn: round?.dueOn.toISOString().slice(0, 10) ?? "",
    conclusionIds: offered.filter((one) => one.chosen || round === null).map(({ id }) => id),
  });
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <TextField
          {...form.at("title")}
          label="Naam van de ronde"
          hint="Bijvoorbeeld: besluiten van de eerste drie sessies."
          maxLength={120}
        />
        <TextField
          {...form.at("dueOn")}
          type="date"
          width="middle"
          label="Antwoord tot en met"
          hint="Wie dan nog iets moet antwoorden, krijgt twee dagen vooraf één herinnering."
        />
        <CheckboxGroup
          name="conclusionIds"
          label="Besluiten"
          plain
          error={form.errors.conclusionIds}
          defaultValue={form.list("conclusionIds")}
          options={offered.map(({ id, text, sources }) => ({
            value: id,
            label: text,
            hint: sources === 1 ? "1 bron" : `${sources} bronnen`,
          }))}
        />
        <div className="row">
          <SubmitButton variant={round ? "secondary" : "primary"} busy="Even geduld">
            {round ? "Bewaar" : "Bundel deze besluiten"}
          </SubmitButton>
          <ButtonLink variant="quiet" to={back}>
            Terug
          </ButtonLink>
        </div>
      </AppForm>
    </>
  );
}

function Send({
  round,
  networkId,
  experts,
}: {
  round: { id: string };
  networkId: string;
  experts: Props["experts"];
}) {
  return (
    <section className="stack" aria-labelledby="versturen">
      <h2 id="versturen">Verstuur</h2>
      {experts.length === 0 ? (
        <p>
          Dit netwerk heeft nog geen experten. Voeg ze eerst toe bij{" "}
          <a href={`/beheer/netwerken/${networkId}/groepen`}>Groepen</a>.
        </p>
      ) : (
        <>
          <p className="measure">
            {experts.length === 1
              ? "Deze expert krijgt één mail"
              : `Deze ${experts.length} experten krijgen elk één mail`}{" "}
            met de link: {experts.map(({ name }) => name).join(", ")}. Daarna verandert de ronde niet meer.
          </p>
          <AppForm action={`${roundFormPath(networkId, round.id)}/verzending`}>
            <SubmitButton busy="Even geduld">Stuur naar de expertengroep</SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}
