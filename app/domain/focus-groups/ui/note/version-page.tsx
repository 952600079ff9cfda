import { AppForm } from "~/ui/app-form";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { formatMoment } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import { VERSION_WORDS } from "../../note/version";
import type { VersionPage as Shown } from "../../note/versions.server";
import { readerPath, versionPath, versionsPath } from "./addresses";
import { Comparison } from "./comparison";
import { errorsOf, type RefusedForm } from "./refused-form";
import { VersionAuthors } from "./versions-page";

type VersionPageProps = Omit<Shown, "markdown"> & { html: string };

/** What the note was at one moment, and what had changed in it. */
export function VersionPage({ group, version, html, since, comparison, others, may }: VersionPageProps) {
  const { id, number, at, kind, remark } = version;
  return (
    <div lang="nl-BE">
      <PageHeader
        title={`Versie ${number}`}
        crumbs={[
          { label: group.title, to: readerPath(group.id) },
          { label: "Versies", to: versionsPath(group.id) },
          { label: `Versie ${number}` },
        ]}
        actions={
          may.restore && (
            <ButtonLink variant="secondary" to={`${versionPath(group.id, id)}/herstel`}>
              Zet deze versie terug
            </ButtonLink>
          )
        }
      >
        <p className="row">
          <Time at={at} />
          <Tag>{VERSION_WORDS[kind]}</Tag>
        </p>
        {remark && <p className="lead">{remark}</p>}
        <VersionAuthors version={version} />
      </PageHeader>
      <Page>
        <section aria-labelledby="verschil" className="stack">
          <h2 id="verschil">
            {since ? `Wat veranderde er sinds versie ${since.number}?` : "Wat stond er in de eerste versie?"}
          </h2>
          {others.length > 1 && <Against others={others} chosen={since?.id} />}
          <Comparison comparison={comparison} />
        </section>
        <section className="section">
          <Fold title="Lees de hele tekst van deze versie">
            {html ? (
              <div className="note-text prose" dangerouslySetInnerHTML={{ __html: html }} />
            ) : (
              <p>De nota was leeg.</p>
            )}
          </Fold>
        </section>
      </Page>
    </div>
  );
}

function Against({ others, chosen }: { others: Shown["others"]; chosen: string | undefined }) {
  return (
    <AppForm method="get" className="row comparison__against">
      <SelectField
        label="Vergelijk met"
        name="met"
        defaultValue={chosen}
        optional="silent"
        options={others.map(({ id, number, at }) => ({
          value: id,
          label: `Versie ${number}, ${formatMoment(new Date(at))}`,
        }))}
      />
      <Button variant="secondary">Vergelijk</Button>
    </AppForm>
  );
}

type RestorePageProps = Pick<Shown, "group" | "version"> & { refused: RefusedForm | undefined };

/** Asks once before the note becomes what it was. */
export function RestorePage({ group, version: { id, number, at }, refused }: RestorePageProps) {
  return (
    <div lang="nl-BE">
      <PageHeader
        narrow
        title={`Versie ${number} terugzetten?`}
        crumbs={[
          { label: group.title, to: readerPath(group.id) },
          { label: "Versies", to: versionsPath(group.id) },
          { label: `Versie ${number}`, to: versionPath(group.id, id) },
          { label: "Terugzetten" },
        ]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={errorsOf(refused)} />
          <p>
            De nota wordt weer zoals ze was op <Time at={at} />. Wat er nu staat, blijft bewaard als versie.
            Wie aan het schrijven is, ziet het meteen.
          </p>
          <div className="row">
            <AppForm>
              <SubmitButton busy="Even geduld …">Ja, zet terug</SubmitButton>
            </AppForm>
            <ButtonLink variant="secondary" to={versionPath(group.id, id)}>
              Nee, laat de nota zoals ze is
            </ButtonLink>
          </div>
        </div>
      </Page>
    </div>
  );
}
