import { errorText, fieldErrorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import type { ContributionsView } from "../../contributions/view";
import { Dutch } from "../table/dutch";
import { NewContribution, type RefusedContribution } from "../table/new-contribution";
import { phonePath } from "../table/paths";
import { partsOf } from "../table/table-list";
import { Part } from "./board-part";
import { Left, Pending } from "./decisions";
import { RoundPanel } from "./round-panel";
import "../table/table.css";
import "./contributions.css";

export type ContributionsPageProps = {
  groupId: string;
  table: { title: string; guidingQuestion: string; mayBeAnonymous: boolean };
  name: string;
  view: ContributionsView;
  closed: boolean;
  formKey: string;
  said: { field: string | null; reason: string | null };
  refused?: RefusedContribution;
};

/** All contributions of a group, for who leads it: let in, merge, group, put in order, vote. */
export function ContributionsPage(props: ContributionsPageProps) {
  const { groupId, table, name, view, closed, said } = props;
  const parts = partsOf(view.shown, view.clusters, { others: "Andere", empty: true });
  return (
    <Dutch>
      <Live topics={[`group:${groupId}`]} />
      <PageHeader
        title="Bijdragen"
        lead={table.guidingQuestion || table.title}
        crumbs={[{ label: table.title, to: `/groepen/${groupId}/leiding` }, { label: "Bijdragen" }]}
      />
      <Page>
        <div className="stack stack--wide">
          {said.reason && (
            <Notice tone="error" live>
              <p>
                {said.field
                  ? fieldErrorText(said.field, said.reason)
                  : errorText({ code: "conflict", reason: said.reason })}
              </p>
            </Notice>
          )}
          <Pending groupId={groupId} view={view} />
          <div className="aside-layout">
            <div className="stack stack--wide">
              {view.shown.length === 0 && <p className="soft">Er ligt nog niets op tafel.</p>}
              {parts.map((part) => (
                <Part key={part.id} groupId={groupId} part={part} view={view} />
              ))}
              <Left groupId={groupId} view={view} />
            </div>
            <div className="stack stack--wide">
              <RoundPanel groupId={groupId} view={view} />
              <NewCluster groupId={groupId} />
              {!closed && (
                <NewContribution
                  // Once it arrived the form is empty again.
                  key={view.own.length}
                  {...props}
                  me={{ name, leads: true }}
                  action={`/groepen/${groupId}/bijdragen`}
                />
              )}
              <p>
                <a href={phonePath(groupId)}>Bekijk wat deelnemers zien</a>
              </p>
            </div>
          </div>
        </div>
      </Page>
    </Dutch>
  );
}

function NewCluster({ groupId }: { groupId: string }) {
  return (
    <section aria-labelledby="nieuwe-cluster" className="stack">
      <h2 id="nieuwe-cluster" className="board-side">
        Breng samen
      </h2>
      <AppForm stay className="stack" action={`/groepen/${groupId}/clusters`}>
        <TextField
          name="title"
          label="Titel van een nieuwe cluster"
          hint="Bijvoorbeeld: begeleiding op de werkvloer."
          maxLength={80}
        />
        <SubmitButton small variant="secondary">
          Maak de cluster
        </SubmitButton>
      </AppForm>
    </section>
  );
}
