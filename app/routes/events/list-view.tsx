import { listAddress, PAGE_SIZE, type EventFilter } from "~/domain/events/event-filter";
import type { ProvinceName } from "~/domain/events/event";
import type { ProvinceFacts } from "~/domain/events/listing.server";
import { EventList } from "~/domain/events/ui/event-card";
import { MonthView } from "~/domain/events/ui/month-view";
import { ProvinceMap } from "~/domain/events/ui/province-map";
import { ProvinceTable } from "~/domain/events/ui/province-table";
import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Live } from "~/ui/live";
import { Pager } from "~/ui/pager";
import { useText } from "~/ui/text/text-provider";
import type { listView } from "./list-view.server";

type View = Awaited<ReturnType<typeof listView>>;
type Rows = Extract<View, { total: number }>;
type ViewProps<V = View> = { filter: EventFilter; view: V };

/** The list as rows, as a month, or by province. */
export function ListView({ filter, view }: ViewProps) {
  if (view.name === "maand")
    return (
      <MonthView {...view} to={(month) => listAddress("/evenementen", filter, { view: "maand", month })} />
    );
  return (
    <>
      {view.facts && <Provinces filter={filter} facts={view.facts} table={view.events === null} />}
      {view.events && <EventRows filter={filter} view={view} />}
    </>
  );
}

type ProvincesProps = { filter: EventFilter; facts: Record<string, ProvinceFacts>; table: boolean };

function Provinces({ filter, facts, table }: ProvincesProps) {
  const { provinces: t } = useText("events");
  const to = (province?: ProvinceName) =>
    listAddress("/evenementen", filter, { view: "provincie", province });
  const counts = Object.fromEntries(Object.entries(facts).map(([name, { count }]) => [name, count]));
  return (
    <section className="stack">
      <ProvinceMap counts={counts} chosen={filter.province} to={to} />
      {table && <ProvinceTable facts={facts} to={to} />}
      {!table && (
        <p>
          <AppLink to={to(undefined)}>{t.all}</AppLink>
        </p>
      )}
    </section>
  );
}

function EventRows({ filter, view }: ViewProps<Rows>) {
  const t = useText("events");
  const { events, seats, at, total, page } = view;
  const coming = Object.keys(seats).map((id) => `seats:${id}`);
  const to = (number: number) => listAddress("/evenementen", filter, { page: number, view: view.name });
  return (
    <section className="stack">
      <Live topics={coming} />
      <p role="status">{t.found(total)}</p>
      {events.length > 0 ? (
        <EventList events={events} seats={seats} at={at} level={2} />
      ) : (
        <EmptyState title={t.noneTitle}>{t.noneHint}</EmptyState>
      )}
      <Pager page={page} pages={Math.ceil(total / PAGE_SIZE)} to={to} />
    </section>
  );
}
