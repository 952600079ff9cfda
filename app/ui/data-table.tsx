import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import { useText } from "./text/text-provider";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell. */
  end?: boolean;
  /** Names the row; one column has it. */
  rowHeader?: boolean;
  /** Makes the heading a link that sorts. */
  sort?: { to: string; now?: "ascending" | "descending" };
};

type DataTableProps<Row> = {
  /** What the table shows. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Keep rows and columns on a phone too: for figures that are compared. */
  keepShape?: boolean;
};

/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the roles are written out because a table that is laid out as blocks loses them in some browsers */

/**
 * Rows and columns; on a phone each row is a small card.
 */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  keepShape,
}: DataTableProps<Row>) {
  const t = useText("common");
  return (
    <div
      className={keepShape ? "table-wrap" : "table-wrap table-wrap--cards"}
      role="region"
      aria-label={`${caption}. ${t.scrollTable}`}
      // Somebody with only a keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={keepShape ? "table" : "table table--cards"} role="table">
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">{columns.map(heading)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) => cell(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function heading<Row>({ key, header, end, sort }: Column<Row>) {
  return (
    <th
      key={key}
      role="columnheader"
      scope="col"
      className={end ? "table__end" : undefined}
      aria-sort={sort?.now}
    >
      {sort ? (
        <AppLink to={sort.to}>
          {header}
          {sort.now && <span aria-hidden="true">{sort.now === "ascending" ? " ↑" : " ↓"}</span>}
        </AppLink>
      ) : (
        header
      )}
    </th>
  );
}

function cell<Row>({ key, header, cell: content, end, rowHeader }: Column<Row>, row: Row) {
  if (rowHeader)
    return (
      <th key={key} role="rowheader" scope="row">
        {content(row)}
      </th>
    );
  return (
    <td key={key} role="cell" data-label={header} className={end ? "table__end" : undefined}>
      <div>{content(row)}</div>
    </td>
  );
}
