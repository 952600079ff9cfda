import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import type { RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import type { GrantedRole } from "../roles.server";
import { roleName, type RoleWords } from "../role-words";
import type { RoleName } from "../viewer";
import { PersonRoleForm } from "./person-role-form";

type TableProps<Row extends GrantedRole> = {
  caption: string;
  grants: Row[];
  words: RoleWords;
  /** Where one takes the role away; left out where it is given elsewhere. */
  endOf?: (grant: Row) => string | null;
  /** Said instead where there is no such address. */
  elsewhere?: (grant: Row) => string | null;
};

/** Who holds which role. */
export function RoleTable<Row extends GrantedRole>({
  caption,
  grants,
  words,
  endOf,
  elsewhere,
}: TableProps<Row>) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={grants}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", header: "Naam", rowHeader: true, cell: (row) => row.name },
        { key: "email", header: "E-mailadres", cell: (row) => row.email },
        { key: "role", header: "Rol", cell: (row) => roleName(row.role, words) },
        ...(endOf
          ? [
              {
                key: "end",
                header: "",
                cell: (row: Row) => {
                  const to = endOf(row);
                  if (to === null) return <span className="soft">{elsewhere?.(row)}</span>;
                  return (
                    <AppLink to={to}>
                      Neem af
                      <span className="visually-hidden">
                        {" "}
                        van {row.name}: {roleName(row.role, words)}
                      </span>
                    </AppLink>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}

type GiveProps = { roles: readonly RoleName[]; words: RoleWords; refused?: RefusedForm };

/** Gives somebody one of these roles, by name and address. */
export function GiveRole({ roles, words, refused }: GiveProps) {
  return (
    <PersonRoleForm
      title="Geef iemand een rol"
      lead="Die persoon krijgt een mail, meldt zich aan met dit e-mailadres en heeft de rol dan meteen."
      question="Rol"
      roles={roles.map((value) => ({ value, name: roleName(value, words), may: words[value]?.may ?? "" }))}
      button="Geef de rol"
      refused={refused}
    />
  );
}

type EndProps = { grant: GrantedRole; words: RoleWords; mine: boolean; back: string };

/** Asks once before a role is taken away. */
export function RoleEnding({ grant, words, mine, back }: EndProps) {
  return (
    <>
      <PageHeader
        narrow
        title="Rol afnemen?"
        lead={`${roleName(grant.role, words)}: ${grant.name} (${grant.email})`}
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
            <ButtonLink variant="secondary" to={back}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
