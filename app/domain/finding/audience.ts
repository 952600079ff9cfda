import { PUBLIC } from "./entry";

/** Whoever administers finds everything. */
const ADMINISTRATOR = "administrator";

type Grants = readonly { role: string; networkId: string | null; eventId: string | null }[];

/** Everybody finds it. */
export const everybody = (): string[] => [PUBLIC];

/** Only who organises the event or its network finds it: a draft. */
export const organisersOf = ({
  eventId,
  networkId,
}: {
  eventId?: string;
  networkId: string | null;
}): string[] => [
  ADMINISTRATOR,
  ...(eventId ? [`organises-event:${eventId}`] : []),
  ...(networkId ? [`organises-network:${networkId}`] : []),
];

/** Only who has a role in the network finds it: its space before it is online. */
export const insidersOf = (networkId: string): string[] => [ADMINISTRATOR, `network:${networkId}`];

/** Who reads the note of a table: its organisers, who leads or notes at its event, and who belongs to the group. */
export const noteReadersOf = ({
  groupId,
  eventId,
  networkId,
}: {
  groupId: string;
  eventId: string;
  networkId: string | null;
}): string[] => [
  ...organisersOf({ eventId, networkId }),
  `notes-event:${eventId}`,
  ...(networkId ? [`notes-network:${networkId}`] : []),
  ofGroup(groupId),
];

/** Who sits in a group or helps it; who writes a report, at its desk. */
export const ofGroup = (groupId: string): string => `group:${groupId}`;

/** The keys that somebody with these roles holds: an entry is found by who holds one that it names. */
export function audienceKeys(grants: Grants): string[] {
  const keys = grants.flatMap(({ role, networkId, eventId }) => {
    if (role === "ADMINISTRATOR") return [ADMINISTRATOR];
    const network = networkId ? [`network:${networkId}`] : [];
    if (role === "FACILITATOR" || role === "NOTE_TAKER")
      return [
        ...network,
        ...(networkId ? [`notes-network:${networkId}`] : []),
        ...(eventId ? [`notes-event:${eventId}`] : []),
      ];
    if (role !== "ORGANISER") return network;
    return [
      ...network,
      ...(networkId ? [`organises-network:${networkId}`] : []),
      ...(eventId ? [`organises-event:${eventId}`] : []),
    ];
  });
  return [...new Set([PUBLIC, ...keys])];
}
