import { record, transaction } from "~/domain/activity/record.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { lockConclusion, STATE } from "../conclusions/access.server";
import { holds } from "../conclusions/rules";
import type { NewThemeInput, SplitInput, ThemeInput } from "./forms";
import { themeIdOf, type ThemeChangeName } from "./theme";

type Place = { networkId: string; themeId: string };

/**
 * Begins a theme of a network, with conclusions that hold.
 * @returns its id, which is its address.
 * @throws NotFound; Invalid for a conclusion that does not hold or is of elsewhere.
 */
export async function beginTheme(viewer: Viewer, networkId: string, input: NewThemeInput): Promise<string> {
  return transaction(async (tx) => {
    await organisedNetwork(viewer, networkId, tx);
    const { conclusionIds, ...names } = input;
    const id = await createTheme(tx, viewer, networkId, names);
    for (const conclusionId of new Set(conclusionIds))
      await feed(tx, viewer, { networkId, themeId: id }, conclusionId);
    return id;
  });
}

/** Writes a new theme and that it began. */
async function createTheme(tx: Tx, viewer: Viewer, networkId: string, names: ThemeInput): Promise<string> {
  const wanted = themeIdOf(names.name);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`theme:${wanted}`}, 0))`;
  const like = await tx.theme.findMany({ where: { id: { startsWith: wanted } }, select: { id: true } });
  const taken = new Set(like.map((theme) => theme.id));
  await mustBeNew(tx, networkId, names.name);
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  const { name, nameEn, description } = names;
  await tx.theme.create({ data: { id, name, nameEn: nameEn || name, description, networkId } });
  await note(tx, viewer, { networkId, themeId: id }, "BEGUN", { newName: name });
  return id;
}

async function mustBeNew(tx: Tx, networkId: string, name: string, except?: string): Promise<void> {
  if (await isTaken(tx, networkId, name, except)) throw new Invalid({ themeName: "theme-exists" });
}

/** Two themes of one name cannot be told apart where one is chosen. */
async function isTaken(tx: Tx, networkId: string, name: string, except?: string): Promise<boolean> {
  const same = await tx.theme.findFirst({
    where: {
      name: { equals: name, mode: "insensitive" },
      OR: [{ networkId }, { networkId: null }],
      ...{ retiredAt: null, mergedIntoId: null, id: { not: except } },
    },
    select: { id: true },
  });
  return same !== null;
}

/** Renames a theme, or says better what it is about. @throws NotFound; Conflict `theme-gone`; Invalid. */
export async function changeTheme(viewer: Viewer, place: Place, input: ThemeInput): Promise<void> {
  await transaction(async (tx) => {
    const before = await organisedTheme(tx, viewer, place);
    mustStand(before);
    const { name, description } = input;
    if (name !== before.name) await mustBeNew(tx, place.networkId, name, place.themeId);
    const nameEn = input.nameEn || (before.nameEn === before.name ? name : before.nameEn);
    await tx.theme.update({ where: { id: place.themeId }, data: { name, nameEn, description } });
    if (name !== before.name)
      await note(tx, viewer, place, "RENAMED", { oldName: before.name, newName: name });
    else await record(tx, happening("theme.described", viewer, place));
  });
}

/**
 * Lets a theme lean on a conclusion: one of the network, or a word of the whole sector.
 * @throws NotFound; Conflict `theme-gone`; Invalid for a conclusion that does not hold.
 */
export async function feedTheme(viewer: Viewer, place: Place, conclusionId: string): Promise<void> {
  await transaction(async (tx) => {
    await organisedNetwork(viewer, place.networkId, tx);
    mustStand(await lockedTheme(tx, place));
    await feed(tx, viewer, place, conclusionId);
  });
}

async function feed(tx: Tx, viewer: Viewer, place: Place, conclusionId: string): Promise<void> {
  const { networkId, themeId } = place;
  await lockConclusion(tx, conclusionId);
  const conclusion = await tx.conclusion.findFirst({ where: { id: conclusionId, networkId }, select: STATE });
  if (!conclusion || !holds(conclusion)) throw new Invalid({ conclusionIds: "invalid" });
  const key = { themeId, conclusionId };
  await tx.themeConclusion.upsert({
    where: { themeId_conclusionId: key },
    create: { ...key, addedAt: now(), addedById: viewer.personId },
    update: { removedAt: null },
  });
  await record(tx, happening("theme.fed", viewer, place, { conclusionId }));
}

/** A theme does not lean on a conclusion any more. @throws NotFound */
export async function unfeedTheme(viewer: Viewer, place: Place, conclusionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { networkId, themeId } = place;
    await organisedNetwork(viewer, networkId, tx);
    await lockedTheme(tx, place);
    const { count } = await tx.themeConclusion.updateMany({
      where: { themeId, conclusionId, removedAt: null, conclusion: { networkId } },
      data: { removedAt: now() },
    });
    if (count === 0) throw new NotFound("conclusion");
    await record(tx, happening("theme.unfed", viewer, place, { conclusionId }));
  });
}

/**
 * Makes two themes of one: the new one takes these conclusions, and the contributions under them that had the old theme.
 * @returns the new theme.
 * @throws NotFound; Conflict `theme-gone`; Invalid for a conclusion that the theme does not lean on.
 */
export async function splitTheme(viewer: Viewer, place: Place, input: SplitInput): Promise<string> {
  return transaction(async (tx) => {
    const before = await organisedTheme(tx, viewer, place);
    mustStand(before);
    const conclusionIds = [...new Set(input.conclusionIds)];
    const { networkId, themeId } = place;
    const { count } = await tx.themeConclusion.updateMany({
      where: { themeId, conclusionId: { in: conclusionIds }, removedAt: null },
      data: { removedAt: now() },
    });
    if (count < conclusionIds.length) throw new Invalid({ conclusionIds: "invalid" });
    const names = { name: input.name, nameEn: input.nameEn, description: "" };
    const id = await createTheme(tx, viewer, networkId, names);
    const at = now();
    await tx.themeConclusion.createMany({
      data: conclusionIds.map((conclusionId) => ({
        ...{ themeId: id, conclusionId, addedAt: at, addedById: viewer.personId },
      })),
    });
    const sources = { some: { conclusionId: { in: conclusionIds }, removedAt: null } };
    await tx.contribution.updateMany({ where: { themeId, conclusions: sources }, data: { themeId: id } });
    await note(tx, viewer, place, "SPLIT", { oldName: before.name, newName: input.name });
    return id;
  });
}

/** Nothing new comes under this theme any more; what there is stays. @throws NotFound; Conflict `theme-gone`. */
export async function retireTheme(viewer: Viewer, place: Place): Promise<void> {
  await transaction(async (tx) => {
    const before = await organisedTheme(tx, viewer, place);
    mustStand(before);
    await tx.theme.update({ where: { id: place.themeId }, data: { retiredAt: now() } });
    await note(tx, viewer, place, "RETIRED", { oldName: before.name });
  });
}

/** Takes a retired theme up again. @throws NotFound; Conflict `already-done`, `theme-name-taken`. */
export async function restoreTheme(viewer: Viewer, place: Place): Promise<void> {
  await transaction(async (tx) => {
    const { retiredAt, mergedIntoId, name } = await organisedTheme(tx, viewer, place);
    if (!retiredAt || mergedIntoId) throw new Conflict("already-done");
    if (await isTaken(tx, place.networkId, name, place.themeId)) throw new Conflict("theme-name-taken");
    await tx.theme.update({ where: { id: place.themeId }, data: { retiredAt: null } });
    await note(tx, viewer, place, "RESTORED", { newName: name });
  });
}

/**
 * Merges a theme into another one: contributions, events, planned sessions and conclusions follow, and so do themes
 * that were merged into it before. Its address leads on.
 * @throws NotFound; Conflict `theme-gone`; Invalid for a theme that cannot stand for it.
 */
export async function mergeTheme(viewer: Viewer, place: Place, into: string): Promise<void> {
  await transaction(async (tx) => {
    const { networkId, themeId } = place;
    await organisedNetwork(viewer, networkId, tx);
    // Both, in one order: two merges towards each other wait, and the second finds its target gone.
    await tx.$queryRaw`SELECT 1 FROM "Theme" WHERE "id" IN (${themeId}, ${into}) ORDER BY "id" FOR UPDATE`;
    const before = await organisedTheme(tx, viewer, place);
    mustStand(before);
    const target = await tx.theme.findFirst({
      where: { id: into, ...themesOf(networkId) },
      select: { name: true, retiredAt: true, mergedIntoId: true },
    });
    if (!target || into === themeId || !stands(target)) throw new Invalid({ into: "invalid" });
    await followMerge(tx, viewer, themeId, into);
    await tx.theme.update({ where: { id: themeId }, data: { mergedIntoId: into } });
    await note(tx, viewer, place, "MERGED", { oldName: before.name, newName: target.name });
  });
}

async function followMerge(tx: Tx, viewer: Viewer, from: string, into: string): Promise<void> {
  await tx.contribution.updateMany({ where: { themeId: from }, data: { themeId: into } });
  await tx.plannedSession.updateMany({ where: { themeId: from }, data: { themeId: into } });
  await tx.theme.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: into } });
  const events = await tx.event.findMany({ where: { themes: { some: { id: from } } }, select: { id: true } });
  await tx.theme.update({ where: { id: from }, data: { events: { set: [] } } });
  await tx.theme.update({ where: { id: into }, data: { events: { connect: events } } });
  const at = now();
  const links = await tx.themeConclusion.findMany({ where: { themeId: from, removedAt: null } });
  for (const { conclusionId } of links) {
    const key = { themeId: into, conclusionId };
    await tx.themeConclusion.upsert({
      where: { themeId_conclusionId: key },
      create: { ...key, addedAt: at, addedById: viewer.personId },
      update: { removedAt: null },
    });
  }
  await tx.themeConclusion.updateMany({ where: { themeId: from, removedAt: null }, data: { removedAt: at } });
}

/** A theme of the network, that nobody else changes meanwhile. @throws NotFound */
async function organisedTheme(tx: Tx, viewer: Viewer, place: Place) {
  await organisedNetwork(viewer, place.networkId, tx);
  const theme = await lockedTheme(tx, place);
  // A word of the whole sector is not one network's to rename.
  if (theme.networkId !== place.networkId) throw new NotFound("theme");
  return theme;
}

async function lockedTheme(tx: Tx, { networkId, themeId }: Place) {
  await tx.$queryRaw`SELECT 1 FROM "Theme" WHERE "id" = ${themeId} FOR UPDATE`;
  const theme = await tx.theme.findUnique({ where: { id: themeId } });
  if (!theme || (theme.networkId !== null && theme.networkId !== networkId)) throw new NotFound("theme");
  return theme;
}

type Standing = { retiredAt: Date | null; mergedIntoId: string | null };
const stands = ({ retiredAt, mergedIntoId }: Standing) => retiredAt === null && mergedIntoId === null;

function mustStand(theme: Standing): void {
  if (!stands(theme)) throw new Conflict("theme-gone");
}

async function note(
  tx: Tx,
  viewer: Viewer,
  place: Place,
  kind: ThemeChangeName,
  names: { oldName?: string; newName?: string },
): Promise<void> {
  const { themeId } = place;
  await tx.themeChange.create({
    data: { id: newId(), themeId, kind, at: now(), byId: viewer.personId, ...names },
  });
  await record(tx, happening(`theme.${kind.toLowerCase()}`, viewer, place));
}

/** A theme's id is a word, so the happening is the network's and names the theme. */
function happening(
  kind: string,
  viewer: Viewer,
  { networkId, themeId }: Place,
  more: Record<string, string> = {},
) {
  return { kind, subjectId: networkId, actorId: viewer.personId, data: { networkId, themeId, ...more } };
}
