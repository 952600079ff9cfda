import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import type { EditedTheme } from "../queries.server";
import { ThemeHistory } from "./history";
import { themeEditPath, themePath, themesPath } from "./paths";
import { ThemeFields } from "./theme-fields";

type Props = EditedTheme & { said: string | null; why: string | null; refused?: RefusedForm };

/** One theme as its organiser works on it. */
export function EditThemePage(page: Props) {
  const { network, theme, may, said, why, refused } = page;
  const path = themeEditPath(network.id, theme.id);
  return (
    <>
      <PageHeader
        title={theme.name}
        crumbs={[{ label: "Thema's", to: themesPath(network.id) }, { label: theme.name }]}
        actions={
          <ButtonLink variant="secondary" to={themePath(theme.id)}>
            Bekijk het thema
          </ButtonLink>
        }
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
          <State {...page} path={path} />
          <Conclusions {...page} path={path} />
          {may.change && <Change theme={theme} refused={refused} />}
          <section className="stack" aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">Hoe het thema groeide</h2>
            {theme.changes.length > 0 ? (
              <ThemeHistory changes={theme.changes} />
            ) : (
              <p className="soft">Nog niets veranderde.</p>
            )}
          </section>
          {may.change && (
            <section className="stack" aria-labelledby="verder">
              <h2 id="verder">Samenvoegen, splitsen of stopzetten</h2>
              <div className="row">
                <ButtonLink variant="secondary" to={`${path}/samenvoeging`}>
                  Voeg samen met een ander thema
                </ButtonLink>
                {page.conclusions.length > 0 && (
                  <ButtonLink variant="secondary" to={`${path}/splitsing`}>
                    Splits een deel af
                  </ButtonLink>
                )}
                <AppForm action={`${path}/stopzetting`}>
                  <Button variant="danger">Zet dit thema stop</Button>
                </AppForm>
              </div>
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

function State({ network, theme, may, path }: Props & { path: string }) {
  if (theme.mergedInto)
    return (
      <Notice>
        <p>
          Dit thema ging op in{" "}
          <AppLink to={themeEditPath(network.id, theme.mergedInto.id)}>{theme.mergedInto.name}</AppLink>.
        </p>
      </Notice>
    );
  if (theme.retiredAt)
    return (
      <Notice title="Dit thema loopt niet meer">
        {may.restore && (
          <AppForm action={`${path}/herstel`}>
            <Button variant="secondary">Neem het weer op</Button>
          </AppForm>
        )}
      </Notice>
    );
  if (!may.change)
    return (
      <Notice>
        <p>
          Dit is een thema van de hele sector. Je kunt er besluiten aan toevoegen, maar het niet veranderen.
        </p>
      </Notice>
    );
  return null;
}

function Conclusions({ network, conclusions, offered, may, path }: Props & { path: string }) {
  return (
    <section className="stack" aria-labelledby="besluiten">
      <h2 id="besluiten">Besluiten</h2>
      {conclusions.length === 0 && <p className="soft">Nog geen besluit voedt dit thema.</p>}
      {conclusions.length > 0 && (
        <ul className="source-lines">
          {conclusions.map(({ id, text, networkId, holds }) => (
            <li key={id}>
              <p>
                {text} {!holds && <Tag tone="warn">houdt geen stand meer</Tag>}
              </p>
              {networkId === network.id && (
                <div className="row">
                  <AppLink to={`/beheer/netwerken/${network.id}/besluiten/${id}`}>
                    Open het besluit<span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
                  </AppLink>
                  <AppForm action={`${path}/besluiten/${id}/verwijdering`} stay>
                    <Button variant="quiet" small>
                      Haal weg<span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
                    </Button>
                  </AppForm>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.feed && offered.length > 0 && (
        <AppForm action={`${path}/besluiten`} className="form" key={conclusions.length}>
          <SelectField
            name="conclusionId"
            label="Voeg een besluit toe"
            hint="Alleen wat onderschreven is."
            empty="Kies een besluit"
            options={offered.map(({ id, text }) => ({ value: id, label: text }))}
          />
          <SubmitButton variant="secondary">Voeg toe</SubmitButton>
        </AppForm>
      )}
    </section>
  );
}

function Change({ theme, refused }: Pick<Props, "theme" | "refused">) {
  const { name, nameEn, description } = theme;
  const form = filledForm(refused, { themeName: name, nameEn: nameEn === name ? "" : nameEn, description });
  return (
    <section className="stack" aria-labelledby="gegevens">
      <h2 id="gegevens">Naam en beschrijving</h2>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form" key={`${name}${description}`}>
        <ThemeFields form={form} />
        <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
      </AppForm>
    </section>
  );
}
