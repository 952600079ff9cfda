import { errorText } from "~/ui/error-text";
import { Live } from "~/ui/live";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { CodeBlock, TableDoor, type TableDoorProps } from "./table-door";
import { phonePath } from "./paths";
import "./table.css";

type CodePageProps = {
  door: Omit<TableDoorProps, "backTo" | "codeless"> & { title: string; guidingQuestion: string };
  reason: string | null;
};

/** The door of a table by itself: the code for the room, and what one can do with it. */
export function CodePage({ door, reason }: CodePageProps) {
  const { groupId, title, guidingQuestion, open, code } = door;
  const back = `/groepen/${groupId}/leiding`;
  return (
    <>
      <Live topics={[`group:${groupId}`]} />
      <PageHeader
        title={title}
        lead={guidingQuestion || undefined}
        crumbs={[{ label: "Begeleiding", to: back }, { label: "Kom aan tafel" }]}
      />
      <Page>
        <div className="stack stack--wide">
          {reason && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason })}</p>
            </Notice>
          )}
          {open && code && (
            <div className="table-code--large">
              <CodeBlock {...door} code={code} />
            </div>
          )}
          <section aria-labelledby="deur" className="stack">
            <h2 id="deur">De deur van deze tafel</h2>
            <TableDoor {...door} codeless backTo={`${phonePath(groupId)}/code`} />
          </section>
        </div>
      </Page>
    </>
  );
}
