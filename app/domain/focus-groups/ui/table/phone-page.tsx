import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import type { GroupPart } from "../../access.server";
import type { TableView } from "../../contributions/view";
import type { TableNow } from "../../table/queries.server";
import { Dutch } from "./dutch";
import { NewContribution, type RefusedContribution } from "./new-contribution";
import { OwnContributions } from "./own-contributions";
import { boardPath, phonePath } from "./paths";
import { RoundNotice } from "./round-notice";
import { StepLine } from "./step-line";
import { TableList } from "./table-list";
import phoneScript from "./phone.ts?worker&url";
import "./table.css";

export type PhonePageProps = {
  groupId: string;
  table: TableNow;
  view: TableView;
  me: { name: string; part: GroupPart; guest: boolean; leads: boolean; writes: boolean };
  /** The group is done: one reads, and that is all. */
  closed: boolean;
  formKey: string;
  said: { reason: string | null; sent: boolean };
  refused?: RefusedContribution;
};

/** The table on somebody's own phone: the question, what one wants to say, and what the others said. */
export function PhonePage(props: PhonePageProps) {
  const { groupId, table, view, closed } = props;
  return (
    <Dutch>
      <Live topics={[`group:${groupId}`]} />
      <header className="table-head">
        <Page narrow>
          <p className="table-head__where">{`${table.title}, ${table.eventTitle}`}</p>
          <h1>{table.guidingQuestion || table.title}</h1>
          <StepLine step={table.step} />
        </Page>
      </header>
      <Page narrow>
        <div className="stack stack--wide">
          <Said {...props} />
          {closed ? (
            <Notice tone="info">
              <p>Deze groep is afgerond. Je kunt alles nog lezen.</p>
            </Notice>
          ) : (
            <NewContribution {...props} />
          )}
          <OwnContributions groupId={groupId} own={view.own} closed={closed} />
          <TableList
            groupId={groupId}
            view={view}
            closed={closed}
            round={<RoundNotice round={view.round} />}
          />
          <Ways {...props} />
        </div>
      </Page>
      <script type="module" src={phoneScript} />
    </Dutch>
  );
}

/** What came of the last press; also where the phone's own script says it. */
function Said({ said }: PhonePageProps) {
  return (
    <div data-fresh="gezegd" role="status">
      {said.reason && (
        <Notice tone="error">
          <p>{errorText({ code: "conflict", reason: said.reason })}</p>
        </Notice>
      )}
      {said.sent && (
        <Notice tone="success">
          <p>Je bijdrage is verstuurd.</p>
        </Notice>
      )}
    </div>
  );
}

function Ways({ groupId, me }: PhonePageProps) {
  return (
    <nav className="stack table-ways" aria-label="Verder">
      <ul className="stack stack--tight">
        <li>
          <AppLink to={`/groepen/${groupId}`}>Lees de nota mee</AppLink>
        </li>
        {me.writes && (
          <li>
            <AppLink to={`/groepen/${groupId}/nota`}>Schrijf in de nota</AppLink>
          </li>
        )}
        {me.leads && (
          <>
            <li>
              <AppLink to={`/groepen/${groupId}/leiding`}>Begeleid de groep</AppLink>
            </li>
            <li>
              <AppLink to={boardPath(groupId)}>Orden de bijdragen</AppLink>
            </li>
          </>
        )}
      </ul>
      {me.guest ? (
        <AppForm className="row" action={`${phonePath(groupId)}/vertrek`}>
          <span>
            Je doet mee{" "}
            {me.name ? (
              <>
                als <strong>{me.name}</strong>
              </>
            ) : (
              "zonder naam"
            )}
            . Ben jij dat niet?
          </span>
          <SubmitButton small variant="quiet">
            Verlaat de tafel
          </SubmitButton>
        </AppForm>
      ) : (
        <p className="soft">
          Je doet mee als <strong>{me.name}</strong>.
        </p>
      )}
    </nav>
  );
}
