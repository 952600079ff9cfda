import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { EmailField, TextField } from "~/ui/text-field";
import type { GrantedRole } from "../roles.server";
import { roleName, type RoleWords } from "../role-words";
import type { RoleName } from "../viewer";

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
  const form = filledForm(refused, {});
  return (
    <section className="stack" aria-labelledby="geef">
      <h2 id="geef">Geef iemand een rol</h2>
      <p className="measure">
        Die persoon krijgt een mail, meldt zich aan met dit e-mailadres en heeft de rol dan meteen.
      </p>
      <ErrorSummary errors={form.errors} />
      <AppForm className="form">
        <TextField {...form.at("name")} label="Naam" maxLength={120} autoComplete="off" />
        <EmailField {...form.at("email")} label="E-mailadres" autoComplete="off" />
        <RadioGroup
          {...form.at("role")}
          label="Rol"
          options={roles.map((value) => ({
            value,
            label: roleName(value, words),
            hint: words[value]?.may,
          }))}
        />
        <SubmitButton busy="Even geduld">Geef de rol</SubmitButton>
      </AppForm>
    </section>
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
