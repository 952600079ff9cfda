import type { GrantedRole } from "~/domain/people/roles.server";
import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { EVENT_ROLES, roleWords } from "../../role-words";
import { eventPath } from "../organise-bars";
import type { RefusedForm } from "./filled-form";
import { PersonRoleForm } from "./person-role-form";

type RolesProps = {
  event: { id: string; title: string };
  /** Given on this event. */
  grants: GrantedRole[];
  /** Who has a role through the network, when the viewer may know. */
  network: { name: string; grants: GrantedRole[] } | null;
  done: "gegeven" | "afgenomen" | null;
  refused?: RefusedForm;
};

const nameOf = (role: GrantedRole["role"]) => (role === "ADMINISTRATOR" ? "Beheerder" : roleWords[role].name);

/** Who does what at an event; gives roles and takes them. */
export function RolesPage({ event, grants, network, done, refused }: RolesProps) {
  return (
    <>
      <PageHeader title="Wie doet wat" lead={event.title} />
      <Page>
        <div className="stack stack--wide">
          {done && !refused && (
            <Notice tone="success" live>
              <p>
                {done === "gegeven"
                  ? "De rol is gegeven. Die persoon krijgt een mail."
                  : "De rol is afgenomen."}
              </p>
            </Notice>
          )}
          <section className="stack" aria-labelledby="hier">
            <h2 id="hier">Alleen voor dit evenement</h2>
            {grants.length === 0 ? (
              <p className="soft">Nog niemand heeft een rol op alleen dit evenement.</p>
            ) : (
              <RoleTable caption="Rollen op dit evenement" grants={grants} eventId={event.id} />
            )}
          </section>
          {network && network.grants.length > 0 && (
            <section className="stack" aria-labelledby="netwerk">
              <h2 id="netwerk">Via het netwerk {network.name}</h2>
              <RoleTable caption={`Rollen op het netwerk ${network.name}`} grants={network.grants} />
            </section>
          )}
          {/* Empty again once the role was given: another person is another form. */}
          <PersonRoleForm
            key={grants.length}
            title="Geef iemand een rol"
            lead="Die persoon krijgt een mail, meldt zich aan met dit e-mailadres en heeft de rol dan meteen."
            question="Rol"
            roles={EVENT_ROLES.map((value) => ({ value, ...roleWords[value] }))}
            button="Geef de rol"
            refused={refused}
          />
        </div>
      </Page>
    </>
  );
}

type TableProps = { caption: string; grants: GrantedRole[]; eventId?: string };

function RoleTable({ caption, grants, eventId }: TableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={grants}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", header: "Naam", rowHeader: true, cell: (row) => row.name },
        { key: "email", header: "E-mailadres", cell: (row) => row.email },
        { key: "role", header: "Rol", cell: (row) => nameOf(row.role) },
        ...(eventId
          ? [
              {
                key: "end",
                header: "",
                cell: (row: GrantedRole) => (
                  <AppLink to={`${eventPath(eventId)}/rollen/${row.id}/intrekking`}>
                    Neem af
                    <span className="visually-hidden">
                      {" "}
                      van {row.name}: {nameOf(row.role)}
                    </span>
                  </AppLink>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type EndProps = { event: { id: string }; grant: GrantedRole; mine: boolean };

/** Asks once before a role is taken away. */
export function RoleEndPage({ event, grant, mine }: EndProps) {
  return (
    <>
      <PageHeader
        narrow
        title="Rol afnemen?"
        lead={`${nameOf(grant.role)}: ${grant.name} (${grant.email})`}
      />
      <Page narrow>
        <div className="stack">
          <p>
            {mine
              ? "Dit is je eigen rol. Daarna kun je misschien niet meer op deze pagina's."
              : "Deze persoon kan dit vanaf dan niet meer. Je kunt de rol later weer geven."}
          </p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger">Neem de rol af</SubmitButton>
            </AppForm>
            <ButtonLink variant="secondary" to={`${eventPath(event.id)}/rollen`}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
