import { AppLink } from "~/ui/app-link";
import { PersonLine } from "~/ui/person-line";
import { Tag, Tags } from "~/ui/tag";
import { itemKindLabels } from "../../event";
import type { PlanDay, PlanLine as Line } from "../../programme-days";
import type { ProgrammePaths } from "./paths";

export const lineId = (itemId: string, occurrenceId: string) => `onderdeel-${itemId}-${occurrenceId}`;

type PlanLineProps = { line: Line; day: PlanDay; several: boolean; paths: ProgrammePaths; level: 3 | 4 };

/** One item in the programme of a date: what it is, who speaks, how full it is, and how to change it. */
export function PlanLine({ line, day, several, paths, level }: PlanLineProps) {
  const Heading = `h${level}` as const;
  const about = [itemKindLabels.nl[line.kind], line.room, seatsOf(line)].filter(Boolean);
  return (
    <div className="plan__line" id={lineId(line.id, day.id)}>
      <Heading className="plan__title">
        <AppLink to={paths.item(line.id)}>{line.title}</AppLink>
      </Heading>
      <p className="plan__meta">{about.join(" · ")}</p>
      {line.speakers.length > 0 && (
        <ul className="programme__speakers" aria-label="Sprekers">
          {line.speakers.map(({ name, title, organisation }) => (
            <li key={name + (organisation?.name ?? "")}>
              <PersonLine name={name} title={title} organisation={organisation?.name} />
            </li>
          ))}
        </ul>
      )}
      {several && (line.own || line.differs) && (
        <Tags>
          {[<Tag key="w">{line.own ? `Alleen ${inPlace(day)}` : "Anders dan op de andere datums"}</Tag>]}
        </Tags>
      )}
      {several && !line.own && (
        <p className="small">
          <AppLink
            to={paths.itemOnDate(line.id, day.id)}
            aria-label={`Pas aan ${inPlace(day)}: ${line.title}`}
          >
            {`Pas aan ${inPlace(day)}`}
          </AppLink>
        </p>
      )}
    </div>
  );
}

/** in Brugge, or online. */
export const inPlace = ({ place }: { place: string }) => (place === "Online" ? "online" : `in ${place}`);

function seatsOf({ roundId, capacity, seated, waiting }: Line): string {
  if (roundId === null) return capacity === null ? "" : `${capacity} plaatsen`;
  const taken = capacity === null ? `${seated} ingeschreven` : `${seated} van ${capacity} plaatsen bezet`;
  return waiting > 0 ? `${taken}, ${waiting} ${waiting === 1 ? "wacht" : "wachten"}` : taken;
}
