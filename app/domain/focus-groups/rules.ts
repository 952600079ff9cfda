import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Breach, Composition, DealGroup, GroupSeat, WhyNoSeat } from "./focus-group";

/** Who sits at one table, as far as the rules ask. */
type Sitter = { id: string; type: ParticipantTypeName; organisationId: string | null };

/** A group without a list of types takes everybody. */
export function allowsType({ allowedTypes }: Composition, type: ParticipantTypeName): boolean {
  return allowedTypes.length === 0 || allowedTypes.includes(type);
}

/** What of the group's rule would be broken if this person sat with these others; empty when nothing is. */
export function breaches(group: Composition, person: Sitter, others: readonly Sitter[]): Breach[] {
  const rest = others.filter((other) => other.id !== person.id);
  const colleagues = rest.filter((other) => isColleague(other, person)).length;
  const broken: Breach[] = [];
  if (!allowsType(group, person.type)) broken.push("type");
  if (rest.length >= group.capacity) broken.push("capacity");
  if (group.maxPerOrganisation !== null && colleagues >= group.maxPerOrganisation)
    broken.push("organisation");
  return broken;
}

function isColleague(one: Sitter, other: Sitter): boolean {
  return one.organisationId !== null && one.organisationId === other.organisationId;
}

/** How many there are of each type, the most first; how many types are still missing. */
export function mixOf(group: Composition, sitters: readonly Sitter[]) {
  const counts = new Map<ParticipantTypeName, number>();
  for (const { type } of sitters) counts.set(type, (counts.get(type) ?? 0) + 1);
  const types = [...counts].map(([type, count]) => ({ type, count }));
  types.sort((a, b) => b.count - a.count || a.type.localeCompare(b.type));
  return { types, missing: Math.max(0, group.minTypes - types.length) };
}

/** Of how many people each organisation with more than one has here. */
export function colleaguesIn(sitters: readonly Sitter[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { organisationId } of sitters)
    if (organisationId) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** Why somebody has no seat, with these people at the tables. */
export function whyNoSeat(
  person: Sitter,
  groups: readonly DealGroup[],
  tables: ReadonlyMap<string, Sitter[]>,
): WhyNoSeat {
  const fitting = groups.filter((group) => allowsType(group, person.type));
  if (fitting.length === 0) return "no-group-for-type";
  const broken = fitting.map((group) => breaches(group, person, tables.get(group.id) ?? []));
  if (broken.some((breach) => breach.length === 0)) return "not-dealt";
  return broken.some((breach) => !breach.includes("capacity")) ? "enough-colleagues" : "groups-full";
}

/** The people at every table, by the group's id. */
export function tablesOf<Person extends { id: string }>(
  people: readonly Person[],
  seats: readonly GroupSeat[],
): Map<string, Person[]> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const tables = new Map<string, Person[]>();
  for (const { personId, groupId } of seats) {
    const person = byId.get(personId);
    const table = tables.get(groupId);
    if (person && table) table.push(person);
    else if (person) tables.set(groupId, [person]);
  }
  return tables;
}
