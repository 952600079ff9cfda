import { expect, test } from "vitest";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { changeConclusion, withdrawConclusion } from "~/domain/reports/conclusions/make.server";
import { beginTheme } from "~/domain/reports/themes/change.server";
import { conclusionTrace, contributionTrace } from "~/domain/reports/trace.server";
import { seenContributions } from "~/domain/reports/visible.server";
import { registerGuest } from "../../support/make";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { makePerson, viewerWith } from "../../support/people";
import { makeReport, publishVersion } from "../../support/cited-report";
import { conclude, decide, makeSaid, makeVerdictWorld, send } from "../../support/verdicts";

useDatabase();

const as = (viewer: Viewer, guestSecret: string | null = null) => ({ viewer, guestSecret });

/** Everybody who may look, by name. */
async function makeLookers() {
  const world = await makeVerdictWorld();
  const elsewhere = await makeVerdictWorld();
  const person = await makePerson();
  const seat = await registerGuest(world.date.id, { email: person.email });
  await db().focusGroupMember.create({ data: { registrationId: seat.id, groupId: world.groupId } });
  const secret = newSecret();
  await db().tableGuest.create({
    data: { groupId: world.groupId, secretHash: sha256(secret), joinedAt: new Date() },
  });
  return {
    world,
    lookers: {
      visitor: as(visitor),
      participant: as({ ...visitor, personId: person.id }),
      guest: as(visitor, secret),
      member: as(world.member),
      expert: as(world.experts[0]),
      otherExpert: as(elsewhere.experts[0]),
      steering: as(world.steering),
      organiser: as(world.organiser),
      otherOrganiser: as(world.stranger),
      administrator: as(viewerWith("ADMINISTRATOR")),
    },
  };
}

type Lookers = Awaited<ReturnType<typeof makeLookers>>["lookers"];

async function whoSees(lookers: Lookers, ask: (caller: Lookers["visitor"]) => Promise<unknown>) {
  const seeing: string[] = [];
  for (const [name, caller] of Object.entries(lookers)) {
    try {
      await ask(caller);
      seeing.push(name);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
  return seeing;
}

const EVERYBODY = [
  ...["visitor", "participant", "guest", "member", "expert", "otherExpert", "steering"],
  ...["organiser", "otherOrganiser", "administrator"],
];
const TABLE_AND_TESTERS = ["participant", "guest", "expert", "steering", "organiser", "administrator"];

test("what was said is for its table and who tests it, until a published version cites it", async () => {
  const { world, lookers } = await makeLookers();
  const [said] = world.said;
  const look = () => whoSees(lookers, (caller) => contributionTrace(caller, said!.id));
  expect(await look()).toEqual(TABLE_AND_TESTERS);
  // A draft that cites it shows it to nobody, nor does a version that did not.
  const report = await makeReport({ eventId: world.event.id, cites: [said!] });
  await publishVersion(report.id, [world.said[1]!]);
  expect(await look()).toEqual(TABLE_AND_TESTERS);
  await publishVersion(report.id, [said!]);
  expect(await look()).toEqual(EVERYBODY);
  // Once public it stays so, also when the passage goes from the draft and from later versions.
  await db().reportCitation.updateMany({ where: { reportId: report.id }, data: { lostAt: new Date() } });
  await publishVersion(report.id, []);
  expect(await look()).toEqual(EVERYBODY);
  const { citations } = await contributionTrace(lookers.visitor, said!.id);
  expect(citations).toEqual([
    { reportId: report.id, slug: report.slug, title: "Verslag", number: 2, latest: false },
  ]);
});

test("a decided conclusion makes public what it leans on; withdrawn, it does so no more", async () => {
  const { world, lookers } = await makeLookers();
  const [said] = world.said;
  const ofContribution = () => whoSees(lookers, (caller) => contributionTrace(caller, said!.id));
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Besluit", [said!.id]);
  const ofConclusion = () => whoSees(lookers, (caller) => conclusionTrace(caller, conclusionId));
  expect([await ofContribution(), await ofConclusion()]).toEqual([EVERYBODY, EVERYBODY]);
  const unpublished = async (publishedAt: Date | null) =>
    db().network.update({ where: { id: world.networkId }, data: { publishedAt } });
  await unpublished(null);
  expect(await ofContribution()).toEqual(TABLE_AND_TESTERS);
  expect(await ofConclusion()).toEqual(["member", "expert", "steering", "organiser", "administrator"]);
  await unpublished(new Date());
  await withdrawConclusion(world.organiser, { networkId: world.networkId, conclusionId });
  expect(await ofContribution()).toEqual(TABLE_AND_TESTERS);
  // The page of a conclusion that people have a link to stays, and says what became of it.
  expect(await ofConclusion()).toEqual(EVERYBODY);
  const page = await conclusionTrace(lookers.visitor, conclusionId);
  expect([page.conclusion.withdrawnAt, page.sources]).toEqual([expect.any(Date), []]);
});

test("an undecided conclusion is for organisers and the steering group, and for experts once it was sent", async () => {
  const { world, lookers } = await makeLookers();
  const conclusionId = await conclude(world);
  const look = () => whoSees(lookers, (caller) => conclusionTrace(caller, conclusionId));
  expect(await look()).toEqual(["steering", "organiser", "administrator"]);
  await send(world, [conclusionId]);
  expect(await look()).toEqual(["expert", "steering", "organiser", "administrator"]);
});

test("nothing of an author, an expert or who decided is told outside", async () => {
  const { world, lookers } = await makeLookers();
  const [said] = world.said;
  await db().contribution.update({
    where: { id: said!.id },
    data: { authorName: "Vera Verborgen", organisation: "Verborgen nv", personId: newId() },
  });
  const { conclusionId } = await decide(world, "BIJ_TE_STUREN", "Besluit", [said!.id]);
  for (const caller of Object.values(lookers)) {
    const told = JSON.stringify([
      await contributionTrace(caller, said!.id),
      await conclusionTrace(caller, conclusionId),
    ]);
    expect(told).not.toMatch(/Verborgen/i);
    for (const { personId, name } of [...world.experts, world.steering]) {
      expect(told).not.toContain(personId);
      expect(told).not.toContain(name);
    }
  }
});

test("from a theme to the passage and back every step leads on, also when the passage is gone", async () => {
  const { world, lookers } = await makeLookers();
  const { organiser, networkId, said, groupId } = world;
  const { conclusionId } = await decide(world, "ONDERSCHREVEN", "Besluit", [said[0]!.id]);
  const names = { name: `Stages ${newId()}`, nameEn: "", description: "" };
  const themeId = await beginTheme(organiser, networkId, { ...names, conclusionIds: [conclusionId] });
  await db().contribution.update({
    where: { id: said[0]!.id },
    data: { passageLostAt: new Date(), inNote: false },
  });
  const ofConclusion = await conclusionTrace(lookers.participant, conclusionId);
  expect(ofConclusion.sources).toMatchObject([{ contributionId: said[0]!.id, text: said[0]!.text }]);
  expect(ofConclusion.themes.map(({ id }) => id)).toEqual([themeId]);
  const page = await contributionTrace(lookers.participant, said[0]!.id);
  expect(page).toMatchObject({
    contribution: { text: said[0]!.text, passageLostAt: expect.any(Date) },
    note: { groupId, isDesk: false },
    themes: [{ id: themeId }],
  });
  expect(page.conclusions.map(({ id }) => id)).toEqual([conclusionId]);
  expect((await contributionTrace(lookers.visitor, said[0]!.id)).note).toBeNull();
});

test("a source that is taken away stays in sight as one that was", async () => {
  const { world, lookers } = await makeLookers();
  const { organiser, networkId, said } = world;
  const { conclusionId } = await decide(world, "BIJ_TE_STUREN", "Besluit");
  await changeConclusion(
    organiser,
    { networkId, conclusionId },
    { text: "Anders.", translation: "", sectorId: null },
  );
  await db().conclusionSource.update({
    where: { conclusionId_contributionId: { conclusionId, contributionId: said[0]!.id } },
    data: { removedAt: new Date() },
  });
  const { conclusions } = await contributionTrace(lookers.organiser, said[0]!.id);
  expect(conclusions).toMatchObject([{ id: conclusionId, removedAt: expect.any(Date) }]);
  await expect(contributionTrace(lookers.visitor, said[0]!.id)).rejects.toThrow(NotFound);
  const trace = await conclusionTrace(lookers.visitor, conclusionId);
  expect(trace.sources.map(({ contributionId }) => contributionId)).toEqual([said[1]!.id]);
  expect(trace.conclusion.undecided).toBe(true);
});

test("what cannot be an id, or is nobody's, is not found", async () => {
  for (const id of ["", "geen", newId()]) {
    await expect(contributionTrace(as(viewerWith("ADMINISTRATOR")), id)).rejects.toThrow(NotFound);
    await expect(conclusionTrace(as(viewerWith("ADMINISTRATOR")), id)).rejects.toThrow(NotFound);
  }
});

test("many contributions are judged each by its own right", async () => {
  const { world, lookers } = await makeLookers();
  const more = [];
  for (let i = 0; i < 5; i += 1) more.push((await makeSaid(world.groupId, `Nummer ${i}`)).id);
  expect(await seenContributions(lookers.visitor, more)).toEqual(new Set());
  expect(await seenContributions(lookers.participant, more)).toEqual(new Set(more));
});
