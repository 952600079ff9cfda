import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { slugOf } from "~/platform/slug";
import { addDays } from "~/platform/time";
import { seedHeldTables, type HeldSession, type SaidIds } from "../trajectory/tables.server";
import { seedArticles } from "./articles.server";
import { seedQuestions } from "./questions.server";
import { seedStories, type KnowledgeWorld } from "./stories.server";

type Networks = { days: string; sessions: string };

/** Who stands in the directory beside those that tell a story. */
const LISTED: Record<string, string> = {
  VDAB: "De Vlaamse dienst voor arbeidsbemiddeling. Stelt vast wie recht heeft op een plaats in de sociale economie, en evalueert.",
  "Departement WSE":
    "Het departement van de Vlaamse overheid dat de regels over werk en sociale economie opvolgt.",
  "HERW!N": "De koepel van ondernemingen in de sociale circulaire economie.",
};

/** What an editor put in beside the abbreviations that are there from the start. */
const SYNONYMS = [
  ["poetshulp", "huishoudhulp", "schoonmaakhulp"],
  ["crèche", "kinderopvang"],
  ["kringwinkel", "kringloopwinkel"],
  ["functiesplitsing", "jobcarving", "jobdesign"],
  ["peter", "meter", "buddy"],
];

/**
 * The knowledge base of the demo: stories, questions, reference pages and a collection.
 * @param days the past learning days, at which the questions for the authorities were gathered.
 */
export async function seedKnowledge(
  networks: Networks,
  days: HeldSession,
  said: SaidIds,
  today: Date,
): Promise<void> {
  const onTheDay = await seedHeldTables([days]);
  const world: KnowledgeWorld = {
    ...{ today, networkId: networks.sessions, said: new Map([...said, ...onTheDay]) },
    themeId: await themeIds(),
  };
  const stories = await seedStories(world);
  await seedQuestions(world, networks);
  await seedArticles(world);
  await seedCollection(world, stories);
  await listOrganisations(today);
  await db().synonym.createMany({
    data: SYNONYMS.map((words) => ({ words, changedAt: addDays(today, -30) })),
  });
}

/** Themes of the whole sector by their key; those that the network began have another one. */
async function themeIds(): Promise<(key: string) => string> {
  const names: Record<string, string> = {
    begeleiding: "Begeleiding na de overstap",
    stages: "Stages en proefwerken",
  };
  const rows = await db().theme.findMany({ select: { id: true, name: true } });
  const byName = new Map(rows.map(({ id, name }) => [name, id]));
  return (key) => byName.get(names[key] ?? "") ?? key;
}

async function seedCollection(
  { today, networkId }: KnowledgeWorld,
  stories: Map<string, string>,
): Promise<void> {
  const title = "Mensen leren kennen door samen te werken";
  const at = addDays(today, -12);
  const collected: [string, string][] = [
    [
      "Een halve dag meewerken in plaats van een examen",
      "Voor besturen: zo verloopt aanwerven ook objectief.",
    ],
    ["De ploeg koos mee wie bleef", "Laat zien hoe je een ploeg betrekt."],
    ["Vijf ochtenden bij het ontbijt", ""],
    ["Vier vrijdagen in het andere bedrijf", "Als iemand nog twijfelt om over te stappen."],
  ];
  await db().collection.create({
    data: {
      ...{ id: newId(), slug: slugOf(title, "collectie"), networkId, title },
      intro:
        "Vier manieren om iemand te leren kennen zonder examen. Gebruikt in de thematische sessie over stages.",
      ...{ createdAt: at, changedAt: at, publishedAt: at },
      items: {
        create: collected.map(([story, remark], i) => ({
          storyId: stories.get(story)!,
          order: i + 1,
          remark,
        })),
      },
    },
  });
}

async function listOrganisations(today: Date): Promise<void> {
  const rows = await db().organisation.findMany({
    where: { OR: [{ stories: { some: {} } }, { name: { in: Object.keys(LISTED) } }] },
    select: { id: true, name: true },
  });
  const listedAt = addDays(today, -90);
  await db().$transaction(
    rows.map(({ id, name }) =>
      db().organisation.update({
        where: { id },
        data: { slug: slugOf(name, "organisatie"), about: LISTED[name] ?? "", listedAt },
      }),
    ),
  );
}
