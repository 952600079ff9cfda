import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { NoteStatePage } from "../../note/freeze.server";
import { VERSION_WORDS } from "../../note/version";
import { groupPath, groupsPath } from "../words";
import { correctionPath, lateTextPath, readerPath, versionPath } from "./addresses";
import { errorsOf, type RefusedForm } from "./refused-form";

type FreezePageProps = NoteStatePage & { refused: RefusedForm | undefined };

/** Where the organiser closes the note, and opens it again to correct it. */
export function FreezePage(props: FreezePageProps) {
  const { group, occurrenceId, versions, lateEdits, refused } = props;
  return (
    <>
      <PageHeader
        narrow
        title="Nota bevriezen"
        crumbs={[
          { label: "Groepen", to: groupsPath(occurrenceId) },
          { label: group.title, to: groupPath(group.id) },
          { label: "Nota bevriezen" },
        ]}
      />
      <Page narrow>
        <div className="stack">
          <ErrorSummary errors={errorsOf(refused)} />
          {lateEdits > 0 && (
            <Notice
              tone="warning"
              title={lateEdits === 1 ? "1 late tekst wacht" : `${lateEdits} late teksten wachten`}
            >
              <p>
                Iemand schreef zonder internet verder toen dat niet meer mocht.{" "}
                <AppLink to={lateTextPath(group.id)}>Bekijk wat er binnenkwam</AppLink>
              </p>
            </Notice>
          )}
          <State {...props} />
          {versions.length > 0 && (
            <section aria-labelledby="wanneer">
              <h2 id="wanneer">Wat er gebeurde</h2>
              <ul>
                {versions.map(({ id, kind, at, remark }) => (
                  <li key={id}>
                    <AppLink to={versionPath(group.id, id)}>
                      {VERSION_WORDS[kind]} op <Time at={at} />
                    </AppLink>
                    {remark && `: ${remark}`}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p>
            <AppLink to={readerPath(group.id)}>Lees de nota</AppLink>
          </p>
        </div>
      </Page>
    </>
  );
}

function State({ group, condition, frozenAt, correctingAt, correction, empty }: NoteStatePage) {
  if (condition === "correcting")
    return (
      <>
        <Notice title="Je corrigeert deze nota">
          <p>
            Sinds <Time at={correctingAt!} />: {correction}. Alleen organisatoren kunnen nu schrijven.
          </p>
        </Notice>
        <div className="row">
          <ButtonLink to={`${correctionPath(group.id)}/afronding`}>Rond de correctie af</ButtonLink>
          <ButtonLink variant="secondary" to={`${readerPath(group.id)}/nota`}>
            Schrijf in de nota
          </ButtonLink>
        </div>
      </>
    );
  if (condition === "frozen")
    return (
      <>
        <Notice title="Deze nota is bevroren">
          <p>
            Sinds <Time at={frozenAt!} /> verandert ze niet meer. Staat er een fout in? Corrigeer ze. Iedereen
            ziet dan wat er veranderde.
          </p>
        </Notice>
        <div className="row">
          <ButtonLink to={correctionPath(group.id)}>Corrigeer de nota</ButtonLink>
        </div>
      </>
    );
  return (
    <>
      <p>
        Is de dag voorbij? Bevries dan de nota van {group.title}. Niemand kan er daarna nog in schrijven, ook
        wie ze begeleidt niet. Zo blijft ze wat de groep zei. Je kunt ze daarna wel nog corrigeren.
      </p>
      {empty && (
        <Notice tone="warning">
          <p>De nota is nog leeg.</p>
        </Notice>
      )}
      <AppForm>
        <SubmitButton busy="Even geduld …">Bevries de nota</SubmitButton>
      </AppForm>
    </>
  );
}
