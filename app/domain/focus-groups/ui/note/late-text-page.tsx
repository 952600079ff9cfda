import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { LateEditsPage } from "../../note/late-edits.server";
import { groupPath, groupsPath } from "../words";
import { freezePath, lateTextPath } from "./addresses";
import { Comparison } from "./comparison";

const DONE: Record<string, string> = {
  opgenomen: "De tekst staat nu in de nota.",
  geweigerd: "De tekst komt niet in de nota. Ze blijft wel bewaard.",
};

type LateTextPageProps = LateEditsPage & { said: { done: string | null; reason: string | null } };

/** What came in too late, each with what it would change; the organiser takes it in or leaves it out. */
export function LateTextPage({ group, occurrenceId, reportId, condition, edits, said }: LateTextPageProps) {
  const done = said.done && Object.hasOwn(DONE, said.done) ? DONE[said.done] : null;
  return (
    <>
      <PageHeader
        narrow
        title="Late teksten"
        crumbs={[
          ...(occurrenceId === null
            ? [{ label: group.title, to: `/beheer/verslagen/${reportId}` }]
            : [
                { label: "Groepen", to: groupsPath(occurrenceId) },
                { label: group.title, to: groupPath(group.id) },
                { label: "Nota bevriezen", to: freezePath(group.id) },
              ]),
          { label: "Late teksten" },
        ]}
        lead="Wie zonder internet schreef terwijl de nota dichtging, is die tekst niet kwijt. Jij beslist of ze erbij komt."
      />
      <Page narrow>
        <div className="stack">
          {done && (
            <Notice tone="success" live>
              <p>{done}</p>
            </Notice>
          )}
          {said.reason && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason: said.reason })}</p>
            </Notice>
          )}
          {edits.length === 0 && (
            <EmptyState title="Er is niets te beslissen">
              Alles wat geschreven werd, staat in de nota.
            </EmptyState>
          )}
          {edits.map((edit) => (
            <LateText key={edit.id} groupId={group.id} frozen={condition === "frozen"} {...edit} />
          ))}
        </div>
      </Page>
    </>
  );
}

type LateTextProps = LateEditsPage["edits"][number] & { groupId: string; frozen: boolean };

function LateText({ id, groupId, name, receivedAt, comparison, frozen }: LateTextProps) {
  const who = name || "Iemand zonder naam";
  const path = `${lateTextPath(groupId)}/${id}`;
  return (
    <section className="card stack" aria-labelledby={`van-${id}`}>
      <h2 id={`van-${id}`} className="card__title">
        {who}
      </h2>
      <p className="soft">
        Binnengekomen op <Time at={receivedAt} />
      </p>
      <Comparison comparison={comparison} />
      {frozen && <p className="soft small">Neem je dit op, dan ziet iedereen dat de nota gecorrigeerd is.</p>}
      <div className="row">
        <AppForm action={`${path}/opname`}>
          <SubmitButton>
            Neem op in de nota<span className="visually-hidden">: tekst van {who}</span>
          </SubmitButton>
        </AppForm>
        <AppForm action={`${path}/weigering`}>
          <SubmitButton variant="secondary">
            Laat weg<span className="visually-hidden">: tekst van {who}</span>
          </SubmitButton>
        </AppForm>
      </div>
    </section>
  );
}
