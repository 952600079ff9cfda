import { AppLink } from "~/ui/app-link";
import { DataTable } from "~/ui/data-table";
import { Fold } from "~/ui/fold";
import type { DateOverview } from "../../date-overview.server";
import { count } from "./words";

type OrganisationCountsProps = {
  organisations: DateOverview["organisations"];
  without: number;
  path: string;
};

/** How many come from each organisation; folded, for the list is long. */
export function OrganisationCounts({ organisations, without, path }: OrganisationCountsProps) {
  if (organisations.length === 0) return null;
  return (
    <Fold title={count(organisations.length, "organisatie", "organisaties")}>
      <div className="stack">
        {without > 0 && <p>{count(without, "deelnemer noemde", "deelnemers noemden")} geen organisatie.</p>}
        <DataTable
          caption="Deelnemers per organisatie"
          captionHidden
          keepShape
          rows={organisations}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              header: "Organisatie",
              rowHeader: true,
              cell: ({ name }) => (
                <AppLink to={`${path}/inschrijvingen?${new URLSearchParams({ zoek: name }).toString()}`}>
                  {name}
                </AppLink>
              ),
            },
            { key: "people", header: "Deelnemers", end: true, cell: ({ people }) => people },
          ]}
        />
      </div>
    </Fold>
  );
}
