import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import type { LoosePageData } from "../give-theme.server";
import { handOverPath, planningPath } from "./paths";
import "./hand-over.css";

type Props = LoosePageData & { said: string | null; refused?: RefusedForm };

/** What stands under no theme, to be ticked and given one. */
export function LoosePage({ network, phase, themes, kinds, said, refused }: Props) {
  const form = filledForm(refused, {});
  const back = handOverPath(network.id, phase.id);
  const count = kinds.reduce((sum, { said: list }) => sum + list.length, 0);
  return (
    <>
      <PageHeader
        title="Nog zonder thema"
        lead={phase.title}
        crumbs={[
          { label: "Fasen en planning", to: planningPath(network.id) },
          { label: "Overdracht", to: back },
          { label: "Nog zonder thema" },
        ]}
      />
      <Page>
        <div className="stack stack--wide">
          {!refused && said && (
            <Notice tone="success" live>
              <p>{said}</p>
            </Notice>
          )}
          <ErrorSummary errors={form.errors} ids={{ looseIds: `soort-${kinds[0]?.kind}` }} />
          {count === 0 ? (
            <EmptyState title="Alles heeft een thema">
              <ButtonLink to={back}>Terug naar de overdracht</ButtonLink>
            </EmptyState>
          ) : (
            <GiveForm network={network} themes={themes} kinds={kinds} form={form} key={count} />
          )}
        </div>
      </Page>
    </>
  );
}

type FormProps = Pick<LoosePageData, "network" | "themes" | "kinds"> & { form: FilledForm };

function GiveForm({ network, themes, kinds, form }: FormProps) {
  return (
    <AppForm className="stack stack--wide">
      {kinds.map(({ kind, name, said: list }) => (
        <CheckboxGroup
          key={kind}
          plain
          large
          name="looseIds"
          id={`soort-${kind}`}
          label={name.slice(0, 1).toUpperCase() + name.slice(1)}
          error={kind === kinds[0]?.kind ? form.errors.looseIds : undefined}
          defaultValue={form.list("looseIds")}
          options={list.map(({ id, text, session }) => ({ value: id, label: text, hint: session }))}
        />
      ))}
      <div className="handed__act stack">
        <SelectField
          {...form.at("themeId")}
          label="Onder welk thema?"
          empty="Kies een thema"
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="row">
          <SubmitButton busy="Even geduld">Zet wat aangevinkt is onder dit thema</SubmitButton>
          <AppLink to={`/beheer/netwerken/${network.id}/themas/nieuw`}>Begin een nieuw thema</AppLink>
        </div>
      </div>
    </AppForm>
  );
}
