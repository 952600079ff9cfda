import { PersonRoleForm } from "~/domain/people/ui/person-role-form";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Notice } from "~/ui/notice";
import type { Crumb } from "~/ui/breadcrumbs";
import type { RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { HELPER_ROLES, HELPER_WORDS, type HelperRole } from "../../lead/helper-words";
import { groupPath } from "../words";
import { roomOf } from "./words";

type Helper = { personId: string; role: HelperRole; name: string; email: string };
type OfEvent = { id: string; role: HelperRole; name: string; email: string };

type HelpersProps = {
  group: { id: string; title: string };
  /** Null at the desk of a report, where there is no event with groups. */
  groupsPath: string | null;
  eventPath: string | null;
  report: { id: string; title: string } | null;
  helpers: Helper[];
  /** Who helps all groups, by their role on the event or its network. */
  ofEvent: OfEvent[];
  done: "gegeven" | "afgenomen" | null;
  refused?: RefusedForm;
};

/** A report has no table to lead. */
const WRITERS: readonly HelperRole[] = ["NOTE_TAKER"];

/** Who leads this one group and who takes its notes. */
export function HelpersPage(props: HelpersProps) {
  const { group, report, eventPath, helpers, ofEvent, done, refused } = props;
  return (
    <>
      <PageHeader
        title={report ? "Wie schrijft mee" : "Wie begeleidt deze groep"}
        lead={group.title}
        crumbs={crumbsOf(props)}
      />
      <Page>
        <div className="stack stack--wide">
          {done && !refused && (
            <Notice tone="success" live>
              <p>
                {done === "gegeven"
                  ? "Die persoon krijgt een mail met de link."
                  : "Die persoon kan dit vanaf nu niet meer."}
              </p>
            </Notice>
          )}
          <section className="stack" aria-labelledby="hier">
            <h2 id="hier">{report ? "Aan dit verslag" : "In deze groep"}</h2>
            {helpers.length === 0 ? (
              <p className="soft">
                {report
                  ? "Nog niemand, behalve wie het evenement organiseert."
                  : "Nog niemand begeleidt alleen deze groep."}
              </p>
            ) : (
              <HelperTable group={group} helpers={helpers} />
            )}
          </section>
          {ofEvent.length > 0 && eventPath && (
            <section className="stack" aria-labelledby="overal">
              <h2 id="overal">In alle groepen van dit evenement</h2>
              <ul>
                {ofEvent.map(({ id, name, email, role }) => (
                  <li key={id}>{`${name} (${email}): ${HELPER_WORDS[role].name.toLowerCase()}`}</li>
                ))}
              </ul>
              <p>
                <AppLink to={`${eventPath}/rollen`}>Wie doet wat op dit evenement</AppLink>
              </p>
            </section>
          )}
          {/* Empty again once somebody was named: another person is another form. */}
          <PersonRoleForm
            key={helpers.length}
            title="Vraag iemand"
            lead="Die persoon krijgt een mail met de link, meldt zich aan met dit e-mailadres en kan dan meteen beginnen."
            question="Wat doet die persoon?"
            roles={(report ? WRITERS : HELPER_ROLES).map((value) => ({ value, ...HELPER_WORDS[value] }))}
            button="Stuur de mail"
            refused={refused}
          />
        </div>
      </Page>
    </>
  );
}

function crumbsOf({ group, groupsPath, report }: HelpersProps): Crumb[] {
  if (report)
    return [{ label: report.title, to: `/beheer/verslagen/${report.id}` }, { label: "Wie schrijft mee" }];
  return [
    ...(groupsPath ? [{ label: "Groepen", to: groupsPath }] : []),
    { label: group.title, to: groupPath(group.id) },
    { label: "Begeleiding" },
  ];
}

function HelperTable({ group, helpers }: Pick<HelpersProps, "group" | "helpers">) {
  return (
    <DataTable
      caption="Wie deze groep begeleidt"
      captionHidden
      rows={helpers}
      rowKey={({ personId, role }) => `${personId} ${role}`}
      columns={[
        { key: "name", header: "Naam", rowHeader: true, cell: (row) => row.name },
        { key: "email", header: "E-mailadres", cell: (row) => row.email },
        { key: "role", header: "Rol", cell: (row) => HELPER_WORDS[row.role].name },
        {
          key: "page",
          header: "Hun pagina",
          cell: ({ role }) => (
            <AppLink to={`${roomOf(group.id)}/${role === "FACILITATOR" ? "leiding" : "nota"}`}>
              {role === "FACILITATOR" ? "Leiding" : "Nota"}
            </AppLink>
          ),
        },
        { key: "end", header: "", cell: (row) => <EndHelp group={group} helper={row} /> },
      ]}
    />
  );
}

function EndHelp({ group, helper }: { group: { id: string }; helper: Helper }) {
  return (
    <AppForm stay action={`${groupPath(group.id)}/begeleiding/intrekking`}>
      <input type="hidden" name="personId" value={helper.personId} />
      <input type="hidden" name="role" value={helper.role} />
      <Button variant="quiet" small>
        Neem af
        <span className="visually-hidden">{` van ${helper.name}: ${HELPER_WORDS[helper.role].name}`}</span>
      </Button>
    </AppForm>
  );
}
