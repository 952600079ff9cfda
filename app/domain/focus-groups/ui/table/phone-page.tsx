import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { useContentLang, useLocale } from "~/ui/text/text-provider";
import type { GroupPart } from "../../access.server";
import type { TableView } from "../../contributions/view";
import type { TableNow } from "../../table/queries.server";
import { NewContribution, type RefusedContribution } from "./new-contribution";
import { OwnContributions } from "./own-contributions";
import { boardPath, phonePath } from "./paths";
import { RoundNotice } from "./round-notice";
import { StepLine } from "./step-line";
import { TableList } from "./table-list";
import { useTableText } from "./table-text";
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
  const t = useTableText();
  const lang = useContentLang();
  return (
    <>
      <Live topics={[`group:${groupId}`]} />
      <header className="table-head">
        <Page narrow>
          <p className="table-head__where" lang={lang}>{`${table.title}, ${table.eventTitle}`}</p>
          <h1 lang={lang}>{table.guidingQuestion || table.title}</h1>
          <StepLine step={table.step} />
        </Page>
      </header>
      <Page narrow>
        <div className="stack stack--wide">
          <Said {...props} />
          {closed ? (
            <Notice tone="info">
              <p>{t.closed}</p>
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
    </>
  );
}

/** What came of the last press; also where the phone's own script says it. */
function Said({ said }: PhonePageProps) {
  const t = useTableText();
  const locale = useLocale();
  return (
    <div data-fresh="gezegd" role="status">
      {said.reason && (
        <Notice tone="error">
          <p>{errorText({ code: "conflict", reason: said.reason }, locale)}</p>
        </Notice>
      )}
      {said.sent && (
        <Notice tone="success">
          <p>{t.sent}</p>
        </Notice>
      )}
    </div>
  );
}

function Ways({ groupId, me }: PhonePageProps) {
  const { ways: t, join } = useTableText();
  return (
    <nav className="stack table-ways" aria-label={t.label}>
      <ul className="stack stack--tight">
        <li>
          <AppLink to={`/groepen/${groupId}`}>{t.read}</AppLink>
        </li>
        {me.writes && (
          <li>
            <AppLink to={`/groepen/${groupId}/nota`}>{t.write}</AppLink>
          </li>
        )}
        {me.leads && (
          <>
            <li>
              <AppLink to={`/groepen/${groupId}/leiding`}>{t.lead}</AppLink>
            </li>
            <li>
              <AppLink to={boardPath(groupId)}>{t.order}</AppLink>
            </li>
          </>
        )}
      </ul>
      {me.guest ? (
        <AppForm className="row" action={`${phonePath(groupId)}/vertrek`}>
          <span>
            {me.name ? (
              <>
                {join.as} <strong>{me.name}</strong>.
              </>
            ) : (
              t.nameless
            )}{" "}
            {t.notYou}
          </span>
          <SubmitButton small variant="quiet">
            {t.leave}
          </SubmitButton>
        </AppForm>
      ) : (
        <p className="soft">
          {join.as} <strong>{me.name}</strong>.
        </p>
      )}
    </nav>
  );
}
