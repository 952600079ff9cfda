import { AppLink } from "~/ui/app-link";
import { DataTable } from "~/ui/data-table";
import { formatDay } from "~/ui/dates";
import { useLocale, useText } from "~/ui/text/text-provider";
import { PROVINCES, provinceLabels, type ProvinceName } from "../event";
import type { ProvinceFacts } from "../listing.server";

type TableProps = { facts: Record<string, ProvinceFacts>; to: (province: ProvinceName) => string };

/** The map again, as rows: per province how many days there are, and the first. */
export function ProvinceTable({ facts, to }: TableProps) {
  const { provinces: t, online } = useText("events");
  const locale = useLocale();
  const rows = [...PROVINCES, "ONLINE" as const].map((province) => ({ province, ...facts[province] }));
  return (
    <DataTable
      caption={t.caption}
      rows={rows}
      rowKey={(row) => row.province}
      columns={[
        {
          key: "province",
          header: t.province,
          rowHeader: true,
          cell: ({ province }) =>
            province === "ONLINE" ? (
              online
            ) : (
              <AppLink to={to(province)}>{provinceLabels[locale][province]}</AppLink>
            ),
        },
        { key: "count", header: t.count, end: true, cell: (row) => row.count ?? 0 },
        {
          key: "next",
          header: t.next,
          cell: ({ next }) =>
            next && (
              <>
                <AppLink to={`/evenementen/${next.slug}`}>{next.title}</AppLink>
                <br />
                <span className="soft small">
                  {[next.municipality, formatDay(next.startsAt, locale)].filter(Boolean).join(", ")}
                </span>
              </>
            ),
        },
      ]}
    />
  );
}
