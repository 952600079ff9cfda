import { record, transaction } from "~/domain/activity/record.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { attributionOf } from "~/domain/reports/attribution";
import { seenContributions } from "~/domain/reports/visible.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import type { SignatureInput } from "./signature";

const EVENT = { select: { id: true, networkId: true } } as const;

type Place = { eventId: string | null; networkId: string | null };

async function readSigned(tx: Tx, id: string) {
  const row = await tx.contribution.findUnique({
    where: { id },
    select: {
      ...{ id: true, source: true, authorName: true, organisation: true, personId: true },
      signature: {
        select: { organisation: { select: { id: true, name: true, slug: true, listedAt: true } } },
      },
      group: {
        select: {
          occurrence: { select: { event: EVENT } },
          report: { select: { networkId: true, event: EVENT } },
        },
      },
    },
  });
  if (!row) throw new NotFound("contribution");
  const { group, ...contribution } = row;
  const event = group.occurrence?.event ?? group.report?.event ?? null;
  const place: Place = {
    eventId: event?.id ?? null,
    networkId: event ? event.networkId : (group.report?.networkId ?? null),
  };
  return { ...contribution, place };
}

type Signed = Awaited<ReturnType<typeof readSigned>>;

/** Who said it may stand for it with their own organisation. */
async function ownOrganisation(tx: Tx, viewer: Viewer, { personId }: Signed) {
  if (viewer.personId === null || viewer.personId !== personId) return null;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { organisation: { select: { id: true, name: true } } },
  });
  return person?.organisation ?? null;
}

/** Said from a phone by somebody who did not give their name: nobody else may tell from where it came. */
const isUnnamed = ({ source, authorName, organisation }: Signed) =>
  source === "PHONE" && attributionOf({ fromPhone: true, authorName, organisation }) === null;

type Shown = {
  by: { name: string; slug: string | null } | null;
  own: string | null;
  mayChoose: boolean;
  mayTakeBack: boolean;
  listed: { id: string; name: string }[];
};
const NOTHING: Shown = { by: null, own: null, mayChoose: false, mayTakeBack: false, listed: [] };

/**
 * Which organisation stands for a contribution, and whether the caller may change that. For the page of a
 * contribution, which asked already whether the caller may see it.
 */
export async function signatureOf(
  { viewer }: GroupCaller,
  contributionId: string,
): Promise<Shown & { contributionId: string }> {
  const signed = await readSigned(db(), contributionId);
  const own = await ownOrganisation(db(), viewer, signed);
  const organises = mayOrganise(viewer, signed.place);
  const by = signed.signature?.organisation ?? null;
  if (by)
    return {
      ...NOTHING,
      contributionId,
      by: { name: by.name, slug: by.listedAt ? by.slug : null },
      mayTakeBack: organises || own?.id === by.id,
    };
  const mayChoose = organises && !isUnnamed(signed);
  const listed = mayChoose ? await listedOrganisations() : [];
  return { ...NOTHING, contributionId, own: own?.name ?? null, mayChoose, listed };
}

export type Signature = Awaited<ReturnType<typeof signatureOf>>;

const listedOrganisations = () =>
  db().organisation.findMany({
    where: { listedAt: { not: null } },
    orderBy: [{ nameKey: "asc" }],
    select: { id: true, name: true },
  });

/**
 * Lets an organisation stand for what was said: that of who said it, or, by an organiser of the event who agreed it
 * with them, one of the directory.
 * @throws NotFound for whoever is neither, or may not see it; Conflict `signed-already`, `author-unnamed`; Invalid
 */
export async function sign(
  caller: GroupCaller,
  contributionId: string,
  { organisationId }: SignatureInput,
): Promise<void> {
  const { viewer } = caller;
  await mustSee(caller, contributionId);
  await transaction(async (tx) => {
    const signed = await locked(tx, contributionId);
    const own = await ownOrganisation(tx, viewer, signed);
    const organises = mayOrganise(viewer, signed.place);
    if (!own && !organises) throw new NotFound("contribution");
    if (signed.signature) throw new Conflict("signed-already");
    const chosen = organisationId ?? own?.id;
    if (!chosen) throw new Invalid({ organisationId: "required" });
    if (chosen !== own?.id) {
      if (!organises) throw new NotFound("contribution");
      if (isUnnamed(signed)) throw new Conflict("author-unnamed");
      const known = await tx.organisation.count({ where: { id: chosen, listedAt: { not: null } } });
      if (known === 0) throw new Invalid({ organisationId: "invalid" });
    }
    const data = { contributionId, organisationId: chosen, at: now(), byId: viewer.personId };
    await tx.contributionSignature.create({ data });
    await tell(tx, viewer, signed, "contribution.signed", chosen);
  });
}

/** Takes that back. @throws NotFound for whoever may not; Conflict `already-done` */
export async function takeSignatureBack(caller: GroupCaller, contributionId: string): Promise<void> {
  const { viewer } = caller;
  await mustSee(caller, contributionId);
  await transaction(async (tx) => {
    const signed = await locked(tx, contributionId);
    const own = await ownOrganisation(tx, viewer, signed);
    const by = signed.signature?.organisation.id;
    const organises = mayOrganise(viewer, signed.place);
    if (!organises && !own) throw new NotFound("contribution");
    if (!by) throw new Conflict("already-done");
    if (!organises && own?.id !== by) throw new NotFound("contribution");
    await tx.contributionSignature.delete({ where: { contributionId } });
    await tell(tx, viewer, signed, "contribution.unsigned", by);
  });
}

async function mustSee(caller: GroupCaller, contributionId: string): Promise<void> {
  const seen = isId(contributionId) && (await seenContributions(caller, [contributionId]));
  if (!seen || seen.size === 0) throw new NotFound("contribution");
}

async function locked(tx: Tx, contributionId: string): Promise<Signed> {
  await tx.$queryRaw`SELECT 1 FROM "Contribution" WHERE "id" = ${contributionId}::uuid FOR NO KEY UPDATE`;
  return readSigned(tx, contributionId);
}

async function tell(tx: Tx, viewer: Viewer, { id, place }: Signed, kind: string, organisationId: string) {
  const { eventId } = place;
  await record(tx, { kind, subjectId: id, actorId: viewer.personId, eventId, data: { organisationId } });
}
