import { admit } from "~/domain/focus-groups/contributions/admit.server";
import { createCluster, putInCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { contribute } from "~/domain/focus-groups/contributions/contribute.server";
import { merge } from "~/domain/focus-groups/contributions/merge.server";
import { support } from "~/domain/focus-groups/contributions/support.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { openTable } from "~/domain/focus-groups/table/open.server";
import { system, visitor } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";

type Line = {
  by: number;
  kind: ContributionKindName;
  text: string;
  organisation?: string;
  anonymous?: boolean;
  /** Who says it too; "waits": nobody decided on it yet. */
  also?: number[] | "waits";
  under?: string;
  /** Says the same as the line before it. */
  same?: boolean;
};

const GUESTS = ["Els", "Karim", "Petra", "Wim", ""];

const STEPS = [
  ["Voorstelling", 10],
  ["Wat leeft er?", 35],
  ["Kiezen wat telt", 25],
  ["Afspreken wat we meenemen", 20],
] as const;

/** What was said at each of the three tables; invented, as are the people. */
const TABLES: Line[][] = [
  [
    {
      ...{ by: 0, kind: "NOOD", under: "Begeleiding", also: [1, 2, 3] },
      text: "Tijd om na de overstap nog een half jaar langs te gaan. Nu stopt onze begeleiding op dag een.",
    },
    {
      ...{ by: 1, kind: "NOOD", same: true },
      text: "Nazorg! Wie doorstroomt, valt de eerste maanden in een gat.",
    },
    {
      ...{ by: 2, kind: "DREMPEL", under: "Begeleiding", also: [0] },
      text: "Onze beste mensen laten gaan voelt als straf: de ploeg verliest net wie de anderen meetrekt.",
      organisation: "Wasserij De Zon",
    },
    {
      ...{ by: 3, kind: "PRAKTIJKVOORBEELD", also: [0, 2] },
      text: "Bij ons loopt wie wil overstappen eerst vier vrijdagen mee in het andere bedrijf.",
      organisation: "Groendienst Noord",
    },
    {
      by: 4,
      kind: "OPEN_VRAAG",
      text: "Mag iemand terugkomen als het toch niet lukt?",
      anonymous: true,
      also: "waits",
    },
  ],
  [
    {
      ...{ by: 0, kind: "DREMPEL", under: "Eerste kennismaking", also: [1, 4] },
      text: "Wij weten niet bij wie we moeten aankloppen. Elke organisatie heeft een ander loket.",
      organisation: "Bakkerij Zoete Inval",
    },
    {
      ...{ by: 1, kind: "SUGGESTIE", under: "Eerste kennismaking", also: [0, 2, 3] },
      text: "Een telefoonnummer per streek, met iemand die ook de werkvloer kent.",
    },
    {
      ...{ by: 2, kind: "VRAAG_AAN_BELEID", also: [3] },
      text: "Laat de steun meegaan met de persoon in plaats van met de plaats.",
    },
    { by: 3, kind: "TIP", text: "Nodig werkgevers uit op de werkvloer, niet in een zaal.", also: "waits" },
  ],
  [
    {
      ...{ by: 0, kind: "DREMPEL", also: [2] },
      text: "Voor een job in een woonzorgcentrum vraagt men een diploma dat onze mensen niet hebben.",
    },
    {
      ...{ by: 1, kind: "SUGGESTIE", also: [0, 3] },
      text: "Splits taken: wie geen zorg mag geven, kan wel de maaltijden en de kamers doen.",
      organisation: "Woonzorg Linde",
    },
    { by: 2, kind: "ENGAGEMENT", text: "Wij ontvangen dit jaar twee groepen om een dag mee te draaien." },
    {
      by: 4,
      kind: "TIP",
      text: "Begin met een stage van een week, zonder papieren.",
      anonymous: true,
      also: "waits",
    },
  ],
];

/** Opens the tables of a date, with steps, some guests, and what they said so far. */
export async function seedTables(occurrenceId: string): Promise<void> {
  const leader: GroupCaller = { viewer: system, guestSecret: null };
  const groups = await db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: { order: "asc" },
    select: { id: true },
  });
  for (const [i, { id: groupId }] of groups.entries()) {
    await openTable(leader, groupId);
    await db().groupStep.createMany({
      data: STEPS.map(([title, minutes], order) => ({ groupId, title, minutes, order: order + 1 })),
    });
    const guests = await seatGuests(groupId);
    await seedContributions(leader, groupId, guests, TABLES[i] ?? []);
  }
}

/** Not through their code: the day may still be far off. */
async function seatGuests(groupId: string): Promise<GroupCaller[]> {
  const secrets = GUESTS.map(() => newSecret());
  await db().tableGuest.createMany({
    data: GUESTS.map((name, i) => ({ groupId, name, secretHash: sha256(secrets[i]!), joinedAt: now() })),
  });
  return secrets.map((guestSecret) => ({ viewer: visitor, guestSecret }));
}

async function seedContributions(leader: GroupCaller, groupId: string, guests: GroupCaller[], lines: Line[]) {
  const clusters = new Map<string, string>();
  let before = "";
  for (const { by, kind, text, organisation = "", anonymous = false, also = [], under, same } of lines) {
    const said = { kind, text, organisation, anonymous, name: "", formKey: newId() };
    const id = await contribute(guests[by]!, groupId, said);
    if (also === "waits") continue;
    await admit(leader, groupId, id);
    for (const voter of also) await support(guests[voter]!, groupId, id);
    if (same) await merge(leader, groupId, id, before);
    if (under && !clusters.has(under)) clusters.set(under, await createCluster(leader, groupId, under));
    if (under) await putInCluster(leader, groupId, id, clusters.get(under)!);
    before = id;
  }
}
