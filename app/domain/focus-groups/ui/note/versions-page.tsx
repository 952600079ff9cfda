import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { Time } from "~/ui/time";
import { VERSION_WORDS } from "../../note/version";
import type { ListedVersion } from "../../note/versions.server";
import { readerPath, versionPath } from "./addresses";
import { authorWords } from "./person-words";
import { errorsOf, valueOf, type RefusedForm } from "./refused-form";

type VersionsPageProps = {
  group: { id: string; title: string };
  versions: ListedVersion[];
  may: { name: boolean };
  refused: RefusedForm | undefined;
};

/** Every version of a note by time and author. */
export function VersionsPage({ group, versions, may, refused }: VersionsPageProps) {
  const errors = errorsOf(refused);
  return (
    <div lang="nl-BE">
      <PageHeader
        narrow
        title="Versies van de nota"
        crumbs={[{ label: group.title, to: readerPath(group.id) }, { label: "Versies" }]}
        lead="De nota wordt vanzelf bewaard terwijl jullie schrijven. Je kunt altijd terugkijken, en niets gaat verloren."
      />
      <Page narrow>
        <div className="stack">
          {may.name && (
            <Fold title="Geef de nota van nu een naam" open={refused !== undefined}>
              <AppForm>
                <div className="stack">
                  <ErrorSummary errors={errors} />
                  <TextField
                    label="Naam van deze versie"
                    name="name"
                    hint="Bijvoorbeeld: voor de pauze."
                    maxLength={100}
                    defaultValue={valueOf(refused, "name")}
                    error={errors.name}
                  />
                  <SubmitButton>Bewaar deze versie</SubmitButton>
                </div>
              </AppForm>
            </Fold>
          )}
          {versions.length === 0 ? (
            <EmptyState title="Er zijn nog geen versies">
              De eerste komt er zodra het schrijven even stilvalt.
            </EmptyState>
          ) : (
            <ol className="versions" reversed>
              {versions.map((version) => (
                <li key={version.id} className="versions__one">
                  <Version groupId={group.id} version={version} />
                </li>
              ))}
            </ol>
          )}
        </div>
      </Page>
    </div>
  );
}

function Version({ groupId, version }: { groupId: string; version: ListedVersion }) {
  const { id, number, kind, at, remark } = version;
  return (
    <>
      <p className="versions__head">
        <AppLink to={versionPath(groupId, id)}>
          Versie {number}
          {kind === "NAMED" && `: ${remark}`}
        </AppLink>{" "}
        {kind !== "PAUSE" && kind !== "NAMED" && (
          <Tag tone={kind === "FROZEN" || kind === "CORRECTED" ? "warn" : "accent"}>
            {VERSION_WORDS[kind]}
          </Tag>
        )}
      </p>
      <p>
        <Time at={at} />
        {kind === "PAUSE" && <span className="soft">, vanzelf bewaard</span>}
      </p>
      {remark && kind !== "NAMED" && <p>{kind === "RESTORED" ? `Zoals ${remark.toLowerCase()}` : remark}</p>}
      <VersionAuthors version={version} />
    </>
  );
}

/** Who wrote it and who wanted it kept. */
export function VersionAuthors({ version: { authors, madeBy } }: { version: ListedVersion }) {
  return (
    <p className="soft small">
      {authors.length > 0
        ? `Geschreven door ${authorWords(authors)}`
        : "Niemand schreef iets sinds de vorige versie"}
      {madeBy && `. Bewaard door ${madeBy}`}
    </p>
  );
}
