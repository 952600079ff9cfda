import { PROVINCES, provinceLabels, type ProvinceName } from "~/domain/vocabulary/province";
import { DataTable, type Column } from "~/ui/data-table";
import { useLocale, useText } from "~/ui/text/text-provider";
import { inCell } from "../coverage";
import type { PublicPlan, PublicSession } from "../queries.server";
import { SessionLine } from "./coverage-map";

type Row = { id: string | null; name: string };

/** Sectors down, provinces across, the sessions in the cells. What has no sector or province yet stands at the end. */
export function CoverageTable({ sessions, sectors }: Pick<PublicPlan, "sessions" | "sectors">) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const rows: Row[] = sectors.map(({ id, name, nameEn }) => ({ id, name: locale === "nl" ? name : nameEn }));
  if (sessions.some((one) => one.sectorId === null)) rows.push({ id: null, name: t.openSector });
  const provinces: (ProvinceName | null)[] = [...PROVINCES];
  if (sessions.some((one) => one.province === null)) provinces.push(null);
  const columns: Column<Row>[] = provinces.map((province) => ({
    key: province ?? "open",
    header: province ? provinceLabels[locale][province] : t.openProvince,
    cell: ({ id }) => <Cell sessions={inCell(sessions, id, province)} />,
  }));
  return (
    <div className="coverage-table">
      <DataTable
        caption={t.table}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id ?? "open"}
        columns={[
          {
            key: "sector",
            header: t.sector,
            rowHeader: true,
            cell: ({ id, name }) => (
              <>
                {name}
                {!sessions.some((one) => one.sectorId === id) && (
                  <span className="coverage-table__bare soft small"> {t.nothing}</span>
                )}
              </>
            ),
          },
          ...columns,
        ]}
      />
    </div>
  );
}

function Cell({ sessions }: { sessions: PublicSession[] }) {
  const { plan: t } = useText("networks");
  if (sessions.length === 0)
    return (
      <span className="coverage-table__none">
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t.nothing}</span>
      </span>
    );
  return (
    <ul className="coverage__sessions">
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionLine session={session} short />
        </li>
      ))}
    </ul>
  );
}
