import { db } from "~/platform/db.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Viewer } from "~/domain/people/viewer";
import { core } from "../people";

type Network = { id: string; createdAt: Date };

/** Invented; the first has a log-in of the demo. */
const EXPERTS = [
  { name: "Ella Expert", email: "ella.expert@example.org", organisation: "HERW!N", title: "voorzitter" },
  { name: "Bruno Buysse", email: "bruno.buysse@example.org", organisation: "Voka", title: "" },
  { name: "Mila Martens", email: "mila.martens@example.org", organisation: "ABVV", title: "" },
  {
    name: "Rachid Amrani",
    email: "rachid.amrani@example.org",
    organisation: "Metaalwerken Declercq",
    title: "",
  },
];

/** Who sits in the groups of the network, with the role that goes along. The log-ins of the demo are there already. */
export async function seedNetworkGroups(network: Network): Promise<void> {
  const organisation = await organisationIds();
  const { id: networkId, createdAt: joinedAt } = network;
  const newcomers = [...EXPERTS, ...core];
  await db().person.createMany({
    data: newcomers.map(({ name, email, organisation: of }) => ({
      ...{ name, email, emailKey: email, organisationId: organisation(of) },
    })),
    skipDuplicates: true,
  });
  const person = await personIds();
  const steering = ["lena.trekker@example.org", "stijn.stuur@example.org"];
  const grant = (role: "EXPERT" | "STEERING" | "MEMBER") => (email: string) => ({
    ...{ role, networkId, personId: person(email), grantedAt: joinedAt },
  });
  await db().roleGrant.createMany({
    data: [
      ...steering.map(grant("STEERING")),
      ...EXPERTS.map(({ email }) => email).map(grant("EXPERT")),
      ...core.map(({ email }) => email).map(grant("MEMBER")),
    ],
    skipDuplicates: true,
  });
  const groups = [
    {
      ...{ kind: "STUURGROEP" as const, title: "Stuurgroep" },
      description: "Trekt het netwerk en geeft de sessies vorm.",
      members: [
        { organisationId: organisation("Velo"), personId: person(steering[0]!), roleTitle: "trekker" },
        { organisationId: organisation("IGO"), personId: person(steering[1]!), roleTitle: "trekker" },
        { organisationId: organisation("Binario"), roleTitle: "inhoud" },
      ],
    },
    {
      ...{ kind: "EXPERTGROEP" as const, title: "Expertgroep" },
      description: "Ons klankbord: kijkt na elke sessie of de besluiten kloppen.",
      members: EXPERTS.map(({ email, organisation: of, title }) => ({
        organisationId: organisation(of),
        personId: person(email),
        roleTitle: title,
      })),
    },
    {
      ...{ kind: "VASTE_KERN" as const, title: "Vaste kern" },
      description: "Is er op elke regionale sessie bij.",
      members: core.map(({ organisation: of, email }) => ({
        organisationId: organisation(of),
        personId: person(email),
      })),
    },
  ];
  for (const { members, ...group } of groups)
    await db().networkGroup.create({
      data: {
        ...{ ...group, networkId },
        members: { create: members.map((member) => ({ ...member, joinedAt })) },
      },
    });
}

/** Who does things in the demo as that person would: by their roles and nothing more. */
export async function viewerOf(email: string): Promise<Viewer> {
  const { id, name, roleGrants } = await db().person.findUniqueOrThrow({
    where: { emailKey: email },
    include: { roleGrants: true },
  });
  const grants = roleGrants.map(({ role, networkId, eventId }) => ({ role, networkId, eventId }));
  return { personId: id, name, email, grants, sessionHash: null };
}

export async function organisationIds(): Promise<(name: string) => string> {
  const rows = await db().organisation.findMany({ select: { id: true, nameKey: true } });
  const ids = new Map(rows.map((row) => [row.nameKey, row.id]));
  return (name) => ids.get(organisationKey(name))!;
}

async function personIds(): Promise<(email: string) => string> {
  const rows = await db().person.findMany({ select: { id: true, emailKey: true } });
  const ids = new Map(rows.map((row) => [row.emailKey, row.id]));
  return (email) => ids.get(email)!;
}
