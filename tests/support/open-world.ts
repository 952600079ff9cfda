import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { makeReport, publishVersion } from "./cited-report";
import { makeListed, makeSeries } from "./events";
import { makeArticle, makeQuestion, makeStory } from "./knowledge";
import { makePerson } from "./people";
import { decide, makeVerdictWorld } from "./verdicts";

/** What nobody but its own people may read anywhere. */
export const PRIVATE = [
  "Geheime Gerda",
  "gerda@example.org",
  "geheim.example",
  "Zwijgzame Zita",
  "Verborgen verhaal",
  "Nog te keuren woorden",
  "Afgekeurd antwoord",
  "Verborgen vraag",
  "Verborgen naslag",
  "Verborgen collectie",
  "Ongenoemde vzw",
  "Verborgen dag",
  "Verborgen netwerk",
  "Verborgen thema",
  "Een besluit in de maak",
  "Ongepubliceerd verslag",
];

/** Of each kind one that is public, with all that it can have, and one that is not. */
export async function makeOpenWorld() {
  const at = now();
  const world = await makeVerdictWorld();
  const { networkId } = world;
  await db().network.update({
    where: { id: networkId },
    data: { publishedAt: at, startsOn: new Date("2026-01-01"), contactEmail: "gerda@example.org" },
  });
  const hidden = await db().network.create({ data: { slug: "geheim", name: "Verborgen netwerk" } });
  await db().theme.createMany({
    data: [
      { id: "taal", name: "Taal", nameEn: "Language" },
      { id: "spraak", name: "Spraak", nameEn: "Speech", mergedIntoId: "taal" },
      { id: "verborgen", name: "Verborgen thema", nameEn: "Hidden", networkId: hidden.id },
    ],
  });
  await db().sector.create({ data: { id: "groen", name: "Groen", nameEn: "Green" } });
  const person = await makePerson({ name: "Geheime Gerda", email: "gerda@example.org" });
  const listed = await db().organisation.create({
    data: {
      name: "De Brug",
      nameKey: "de brug",
      slug: "de-brug",
      listedAt: at,
      sectorId: "groen",
      kind: "KOEPEL",
    },
  });
  await db().organisation.create({
    data: { name: "Ongenoemde vzw", nameKey: "ongenoemde", slug: "ongenoemde" },
  });
  const card = await db().contactCard.create({
    data: {
      ...{ slug: "dienst", name: "Dienst", organisationId: listed.id, email: "dienst@example.org" },
      ...{ contactPerson: "Zwijgzame Zita", province: "LIMBURG", municipality: "Genk", changedAt: at },
    },
  });
  const of = { networkId, themes: ["spraak", "verborgen"], sectors: ["groen"] };
  const story = await makeStory({
    ...of,
    ...{ province: "LIMBURG", measures: ["LDE"], authorId: person.id, organisationId: listed.id },
    words: {
      ...{ quote: "Het werkt.", quoteBy: "Geheime Gerda", quoteAgreedAt: at },
      figures: { create: [{ value: "12 op 15", measure: "bleven", source: "" }] },
    },
  });
  await db().storySource.create({
    data: { storyId: story.id, contributionId: world.said[0]!.id, text: "Te weinig.", addedAt: at },
  });
  await db().storyRevision.create({
    data: { storyId: story.id, number: 2, at, title: "Nog te keuren woorden", situation: "" },
  });
  await makeStory({ title: "Verborgen verhaal", state: "IN_NETWORK", networkId });
  const answer = { text: "Ja.", writtenAt: at, givenBy: "Dienst", validFrom: new Date("2026-01-01") };
  const question = await makeQuestion({
    ...{ networkId, addresseeId: listed.id, state: "BEANTWOORD", answeredAt: at },
    answers: [
      { ...answer, state: "APPROVED", decidedAt: at },
      { ...answer, text: "Afgekeurd antwoord", state: "REFUSED" },
    ],
    themes: { create: [{ themeId: "taal" }] },
    changes: { create: [{ state: "GESTELD", at, byId: person.id, remark: "Op het overleg" }] },
    followers: { create: [{ email: person.email, emailKey: person.emailKey, at }] },
  });
  await makeQuestion({ text: "Verborgen vraag", publishedAt: null });
  const article = await makeArticle(["Oud kader", "Het kader"], { networkId, measures: ["LDE"] });
  await db().articleRevision.updateMany({
    where: { articleId: article.id },
    data: { contactCardId: card.id },
  });
  await makeArticle(["Verborgen naslag"], { publishedAt: null });
  const collected = { createdAt: at, changedAt: at };
  await db().collection.create({
    data: {
      ...{ ...collected, slug: "werk", title: "Werk", publishedAt: at, networkId },
      items: { create: [{ storyId: story.id, remark: "Sterk" }] },
    },
  });
  await db().collection.create({ data: { ...collected, slug: "weg", title: "Verborgen collectie" } });
  const { id: seriesId } = await makeSeries();
  const event = await makeListed({
    ...{ title: "Open dag", networkId, sectorId: "groen", themes: ["taal"], seriesId, edition: 2 },
    days: [{ in: 5 }, { in: 9, online: true, cancelled: true }],
  });
  await db().event.update({
    where: { id: event.id },
    data: { contactEmail: person.email, contactName: person.name },
  });
  await makeListed({ title: "Verborgen dag", published: false });
  const report = await makeReport({ eventId: event.id, title: "Verslag van de dag" });
  await publishVersion(report.id, []);
  await makeReport({ networkId, title: "Ongepubliceerd verslag" });
  const { conclusionId } = await decide(world);
  await db().conclusion.create({
    data: { networkId, text: "Een besluit in de maak", createdAt: at, changedAt: at },
  });
  const { network } = world;
  return { network, story, question, article, event, report, card, listed, conclusionId };
}

export type OpenWorld = Awaited<ReturnType<typeof makeOpenWorld>>;
