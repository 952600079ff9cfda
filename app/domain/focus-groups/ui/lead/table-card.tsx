import { AppLink } from "~/ui/app-link";
import { formatDayShort, formatTime } from "~/ui/dates";
import { Icon } from "~/ui/icon";
import { Tag } from "~/ui/tag";
import type { Table } from "../../lead/overview.server";
import { KindCounts } from "../kind-tag";
import { StepClock } from "./step-clock";
import { conditionWords, countWords, minutesWords, roomOf } from "./words";

type CardProps = { table: Table & { silent: number | null }; now: Date; at: Date };

/** One group at a glance. */
export function TableCard({ table, now, at }: CardProps) {
  const { id, title, guidingQuestion, room, leaders, condition, clock, silent } = table;
  return (
    <article
      className={silent === null ? "table-card" : "table-card table-card--silent"}
      aria-labelledby={`tafel-${id}`}
    >
      <h2 id={`tafel-${id}`}>
        <AppLink to={roomOf(id)}>{title}</AppLink>
      </h2>
      <div className="row row--apart">
        <span className="table-card__where">
          {[room, leaders.length > 0 ? leaders.join(", ") : "nog geen begeleider"]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <Tag tone={condition === "open" ? "good" : "warn"}>{`nota ${conditionWords[condition].name}`}</Tag>
      </div>
      {silent !== null && (
        <p className="table-card__silent">
          <Icon name="warning" /> {`Al ${minutesWords(silent)} stil`}
        </p>
      )}
      {clock && <StepClock clock={clock} now={now} />}
      {guidingQuestion && <p className="table-card__question">{guidingQuestion}</p>}
      <LastLine table={table} at={at} />
      <Kinds table={table} />
      <p className="table-card__people">{peopleWords(table)}</p>
      <Links id={id} title={title} quotes={table.quotes} />
    </article>
  );
}

function LastLine({ table: { lastLine, lastAt }, at }: { table: Table; at: Date }) {
  if (!lastAt) return <p className="soft">Nog niets geschreven.</p>;
  return (
    <div className="table-card__last">
      {lastLine && <p>{lastLine}</p>}
      <p className="small soft">{agoWords(lastAt, at)}</p>
    </div>
  );
}

/** Net, 4 minuten geleden, om 10.45 uur, op do 17 okt 2026. */
function agoWords(moment: Date, at: Date): string {
  const minutes = Math.floor((at.getTime() - moment.getTime()) / 60_000);
  if (minutes < 1) return "Net geschreven";
  if (minutes < 60) return `${minutesWords(minutes)} geleden`;
  return minutes < 600 ? `Om ${formatTime(moment)}` : `Op ${formatDayShort(moment)}`;
}

function Kinds({ table: { kinds, pending } }: { table: Table }) {
  return (
    <>
      {Object.keys(kinds).length > 0 && <KindCounts counts={kinds} />}
      {pending > 0 && <p className="table-card__pending">{`${pending} van gsm’s nog niet bekeken`}</p>}
    </>
  );
}

function peopleWords({ seats, present, joined, writing, tableOpenedAt }: Table): string {
  const parts = [
    `${present} van ${seats} aangemeld`,
    tableOpenedAt && `${joined} met gsm`,
    writing > 0 && countWords(writing, "schrijft nu", "schrijven nu"),
  ];
  return parts.filter(Boolean).join(" · ");
}

function Links({ id, title, quotes }: { id: string; title: string; quotes: number }) {
  const path = roomOf(id);
  const links = [
    { to: `${path}/leiding`, label: "Leiding" },
    { to: `${path}/nota`, label: "Nota" },
    { to: `${path}/bijdragen`, label: "Bijdragen" },
    { to: `${path}/scherm`, label: "Scherm" },
  ];
  return (
    <ul className="table-card__links">
      {links.map(({ to, label }) => (
        <li key={to}>
          <AppLink to={to}>
            {label}
            <span className="visually-hidden">{`: ${title}`}</span>
          </AppLink>
        </li>
      ))}
      {quotes > 0 && <li className="soft">{countWords(quotes, "citaat", "citaten")}</li>}
    </ul>
  );
}
