import { beforeAll, expect, test } from "vitest";
import { addScribe } from "~/domain/activity/record.server";
import { ArticleForm, dutyFields } from "~/domain/knowledge/articles/article";
import { articlesToCheck, askToCheck, confirmArticle } from "~/domain/knowledge/articles/check.server";
import {
  beginArticle,
  changeArticle,
  publishArticle,
  takeArticleOffline,
} from "~/domain/knowledge/articles/edit.server";
import {
  articleList,
  articleVersion,
  articleVersions,
  readArticle,
} from "~/domain/knowledge/articles/queries.server";
import { entryOfArticle } from "~/domain/knowledge/articles/searchable.server";
import { timelineOf, whenInWords } from "~/domain/knowledge/articles/timeline";
import { system, visitor, type Viewer } from "~/domain/people/viewer";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { setClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Conflict } from "~/platform/errors";
import { Invalid, NotFound } from "~/platform/errors";
import { parseValues } from "~/platform/http/form.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makeNetwork } from "../../support/events";
import { makePerson, viewerWith } from "../../support/people";
import { articleInput, makeArticle } from "../../support/reference";

useDatabase();

let network: { id: string };
let organiser: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  network = await makeNetwork();
  const person = await makePerson({ name: "Lena Trekker" });
  await db().roleGrant.create({ data: { personId: person.id, role: "ORGANISER", networkId: network.id } });
  organiser = viewerWith("ORGANISER", { networkId: network.id }, person.id);
  stranger = viewerWith("ORGANISER", { networkId: (await makeNetwork()).id });
});

const slugOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).slug;

test("a change is a new version, and any two are compared word by word", async () => {
  const id = await makeArticle(organiser, network.id);
  const slug = await slugOf(id);
  const duties = [
    { bearer: "WERKGEVER" as const, text: "Maakt een plan", fromMonth: 0, untilMonth: 48, everyMonths: 12 },
  ];
  const body = "## Begin\n\nEen plan voor elke maand.";
  await changeArticle(organiser, id, articleInput({ seen: 2, remark: "Vaker", body, duties }));
  const { versions } = await articleVersions(visitor, slug);
  expect(versions.map(({ number, remark }) => [number, remark])).toEqual([
    [3, "Vaker"],
    [2, "Eerste tekst"],
    [1, ""],
  ]);
  const { comparison, since } = await articleVersion(visitor, slug, 3, null);
  expect(since?.number).toBe(2);
  expect(comparison.blocks.filter(({ what }) => what !== "kept")).toEqual([
    {
      what: "changed",
      runs: [
        { what: "kept", text: "Een plan voor " },
        { what: "removed", text: "elk jaar" },
        { what: "added", text: "elke maand" },
        { what: "kept", text: "." },
      ],
    },
    { what: "added", text: "Wie doet wat, en wanneer" },
    { what: "added", text: "• Werkgever, elk jaar, van de start tot 4 jaar later: Maakt een plan" },
  ]);
  expect((await articleVersion(visitor, slug, 3, 1)).since?.number).toBe(1);
  expect((await articleVersion(visitor, slug, 1, 3)).since?.number).toBe(3);
  for (const [number, met] of [
    [4, null],
    [3, 9],
  ] as const)
    await expect(articleVersion(visitor, slug, number, met)).rejects.toThrow(NotFound);
});

test("of two editors who began at the same version one is told that it changed", async () => {
  const id = await makeArticle(organiser, network.id);
  const results = await Promise.allSettled(
    ["Een", "Twee"].map((body) => changeArticle(organiser, id, articleInput({ seen: 2, body }))),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected") as PromiseRejectedResult;
  expect((refused.reason as Conflict).reason).toBe("changed-meanwhile");
  expect(await db().articleRevision.count({ where: { articleId: id } })).toBe(3);
  await expect(
    changeArticle(organiser, id, articleInput({ ...(await latest(id)), seen: 3 })),
  ).rejects.toMatchObject({ reason: "nothing-changed" });
  await changeArticle(organiser, id, articleInput({ ...(await latest(id)), seen: 3, measures: ["AMA"] }));
  expect(await db().articleRevision.count({ where: { articleId: id } })).toBe(3);
});

const latest = async (articleId: string) => {
  const { body } = await db().articleRevision.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: "desc" },
  });
  return { body };
};

test("another network's organiser finds nothing to change, and a visitor no draft", async () => {
  const { id } = await beginArticle(organiser, { title: "Een ontwerp", networkId: network.id });
  const slug = await slugOf(id);
  for (const act of [
    () => changeArticle(stranger, id, articleInput()),
    () => publishArticle(stranger, id),
    () => takeArticleOffline(stranger, id),
    () => confirmArticle(stranger, id),
    () => readArticle(stranger, slug),
    () => readArticle(visitor, slug),
    () => articleVersions(visitor, slug),
    () => changeArticle(visitor, "geen-id", articleInput()),
  ])
    await expect(act()).rejects.toThrow(NotFound);
  await expect(beginArticle(stranger, { title: "Van ons", networkId: network.id })).rejects.toThrow(Invalid);
  await expect(beginArticle(organiser, { title: "Van niemand", networkId: null })).rejects.toThrow(Invalid);
  expect((await articleList(organiser)).map(({ title }) => title)).not.toContain("Een ontwerp");
  expect(await entryOfArticle(id)).toMatchObject({
    audience: expect.not.arrayContaining(["public"]) as string[],
  });
  await expect(publishArticle(organiser, id)).rejects.toMatchObject({ reason: "article-incomplete" });
});

test("what an editor cannot choose is refused at its field", async () => {
  const id = await makeArticle(organiser, network.id);
  const theme = await db().theme.create({
    data: { id: newId(), name: "Elders", nameEn: "Elsewhere", networkId: stranger.grants[0]!.networkId },
  });
  const input = { seen: 2, body: "Anders" };
  await expect(
    changeArticle(organiser, id, articleInput({ ...input, themeIds: [theme.id] })),
  ).rejects.toMatchObject({
    fields: { themeIds: "invalid" },
  });
  await expect(
    changeArticle(organiser, id, articleInput({ ...input, contactCardId: newId() })),
  ).rejects.toMatchObject({ fields: { contactCardId: "invalid" } });
});

test("a page past its day says so, asks its editors once by mail, and is settled with one press", async () => {
  const stop = addScribe(mailScribe);
  const id = await makeArticle(organiser, network.id, { validAsOf: "2026-03-31", checkBy: "2026-09-30" });
  const slug = await slugOf(id);
  setClock(() => new Date("2026-09-30T12:00:00Z"));
  await askToCheck();
  expect((await readArticle(visitor, slug)).overdue).toBe(false);
  setClock(() => new Date("2026-10-01T04:00:00Z"));
  await askToCheck();
  expect(await lettersOf(id)).toEqual([]);
  setClock(() => new Date("2026-10-01T09:00:00Z"));
  expect((await readArticle(visitor, slug)).overdue).toBe(true);
  expect((await articlesToCheck(organiser)).map((one) => one.id)).toContain(id);
  expect((await articlesToCheck(stranger)).map((one) => one.id)).not.toContain(id);
  await Promise.all([askToCheck(), askToCheck()]);
  await askToCheck();
  const letters = await lettersOf(id);
  expect(letters.map(({ toEmail }) => toEmail)).toEqual([
    (await db().person.findUniqueOrThrow({ where: { id: organiser.personId! } })).email,
  ]);
  const queued = { ...letters[0]!, data: letters[0]!.data as Record<string, unknown> };
  expect((await writeLetter(queued))?.subject).toBe("Kijk na of dit nog klopt: Het traject");
  await confirmArticle(organiser, id);
  const { overdue, revision } = await readArticle(visitor, slug);
  expect(overdue).toBe(false);
  expect([revision.validAsOf, revision.checkBy].map((day) => day?.toISOString().slice(0, 10))).toEqual([
    "2026-10-01",
    "2027-04-01",
  ]);
  expect(await writeLetter(queued)).toBeNull();
  await expect(confirmArticle(organiser, id)).rejects.toMatchObject({ reason: "already-done" });
  setClock(() => new Date("2027-04-02T09:00:00Z"));
  await askToCheck();
  expect(await lettersOf(id)).toHaveLength(2);
  stop();
});

async function lettersOf(articleId: string) {
  const rows = await db().outboxMail.findMany({
    where: { letter: "article-check" },
    orderBy: { createdAt: "asc" },
  });
  return rows.filter(({ data }) => (data as { articleId: string }).articleId === articleId);
}

test("a published page is found by its text and its duties", async () => {
  const duties = [
    {
      bearer: "VDAB" as const,
      text: "Evalueert het traject",
      fromMonth: 60,
      untilMonth: null,
      everyMonths: null,
    },
  ];
  const id = await makeArticle(system, null, { title: "Ondersteuning", duties });
  expect(await entryOfArticle(id)).toMatchObject({
    kind: "article",
    path: "/naslag/ondersteuning",
    audience: ["public"],
    body: "Begin\nEen plan voor elk jaar.\nVDAB, 5 jaar na de start: Evalueert het traject",
    measures: ["LDE"],
  });
});

const filled = {
  ...{ title: "Titel", body: "Tekst", validAsOf: "2026-01-05", seen: "1", remark: "Nieuw" },
};
const refusedFields = (values: Record<string, string>) => {
  try {
    parseValues({ ...filled, ...values }, ArticleForm);
    return {};
  } catch (error) {
    return (error as Invalid).fields;
  }
};

test("a form says what is wrong at the field of the row", () => {
  const row = dutyFields(3);
  expect(parseValues(filled, ArticleForm)).toMatchObject({ duties: [], measures: [], contactCardId: null });
  expect(refusedFields({ [row.bearer]: "VDAB" })).toEqual({});
  expect(refusedFields({ [row.bearer]: "VDAB", [row.fromMonth]: "12" })).toEqual({ [row.text]: "required" });
  const duty = { [row.bearer]: "VDAB", [row.text]: "Evalueert", [row.fromMonth]: "12" };
  expect(refusedFields({ ...duty, [row.everyMonths]: "12" })).toEqual({ [row.untilMonth]: "required" });
  expect(refusedFields({ ...duty, [row.untilMonth]: "12" })).toEqual({ [row.untilMonth]: "before-start" });
  expect(refusedFields({ ...duty, [row.bearer]: "KONING" })).toEqual({ [row.bearer]: "required" });
  expect(
    refusedFields({ sourceUrl: "javascript:alert(1)", checkBy: "2026-01-01", validAsOf: "2026-02-30" }),
  ).toEqual({
    validAsOf: "day",
    sourceUrl: "url",
  });
});

test("duties are drawn by who has them, on whole years, and say when in words", () => {
  const duty = (fromMonth: number, untilMonth: number | null = null, everyMonths: number | null = null) => ({
    ...{ bearer: "VDAB" as const, text: "x", fromMonth, untilMonth, everyMonths },
  });
  const { ticks, lanes, shapes } = timelineOf([
    { ...duty(0, 50), bearer: "BEGELEIDER" },
    { ...duty(0, 30, 15), bearer: "WERKNEMER" },
  ]);
  expect(ticks.map(({ month }) => month)).toEqual([0, 12, 24, 36, 48, 60]);
  expect(lanes.map(({ bearer }) => bearer)).toEqual(["WERKNEMER", "BEGELEIDER"]);
  expect(lanes[0]!.rows[0]!.points).toEqual([0, 0.25, 0.5]);
  expect(shapes).toEqual({ period: true, returning: true, moment: false });
  expect(timelineOf([]).lanes).toEqual([]);
  expect(timelineOf([duty(0)]).ticks.map(({ month }) => month)).toEqual([0, 3]);
  expect(
    [duty(0), duty(18), duty(0, 60), duty(48, 60), duty(1, 6, 1), duty(0, 24, 6)].map((one) =>
      whenInWords(one),
    ),
  ).toEqual([
    "bij de start",
    "18 maanden na de start",
    "van de start tot 5 jaar later",
    "van 4 jaar tot 5 jaar na de start",
    "elke maand, van 1 maand tot 6 maanden na de start",
    "om de 6 maanden, van de start tot 2 jaar later",
  ]);
});
