import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { seenContributions } from "~/domain/reports/visible.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { mayEdit } from "../rights";
import { offeredThemes } from "./inside/write.server";
import { createStory } from "./write-story.server";

const TITLE_MAX = 80;

const PLACE = { networkId: true, province: true, sectorId: true } as const;

/** What was said, once it counts: a phone's contribution that nobody let in may still be taken back. */
async function heard(tx: Tx, contributionId: string) {
  if (!isId(contributionId)) return null;
  return tx.contribution.findFirst({
    where: {
      id: contributionId,
      declinedAt: null,
      OR: [{ source: "NOTE" }, { admittedAt: { not: null } }],
    },
    select: {
      ...{ id: true, text: true, organisation: true, sectorId: true, themeId: true },
      group: {
        select: {
          occurrence: { select: { event: { select: PLACE } } },
          report: { select: { networkId: true, event: { select: PLACE } } },
        },
      },
    },
  });
}

type Heard = NonNullable<Awaited<ReturnType<typeof heard>>>;

const placeOf = ({ group: { occurrence, report } }: Heard) => {
  const event = occurrence?.event ?? report?.event ?? null;
  return {
    networkId: event?.networkId ?? report?.networkId ?? null,
    province: event?.province ?? null,
    sectorId: event?.sectorId ?? null,
  };
};

/** Whether the viewer may make a story of what was said: an editor of the network in which it was. */
export async function mayMakeStoryOf(viewer: Viewer, contributionId: string): Promise<boolean> {
  if (!viewer.personId) return false;
  const said = await heard(db(), contributionId);
  return said !== null && mayEdit(viewer, placeOf(said).networkId);
}

/**
 * Begins a story with a passage: its words, organisation, sector, theme and region, and where they came from. Pressing
 * twice makes one, as long as that is a draft.
 * @throws NotFound when there is no such passage, or it is not the viewer's to see or to edit.
 */
export async function beginFromContribution(viewer: Viewer, contributionId: string): Promise<string> {
  return transaction(async (tx) => {
    const said = await heard(tx, contributionId);
    const seen = said && (await seenContributions({ viewer, guestSecret: null }, [contributionId]));
    if (!said || !seen?.has(contributionId) || !mayEdit(viewer, placeOf(said).networkId))
      throw new NotFound("contribution");
    await tx.$queryRaw`SELECT 1 FROM "Contribution" WHERE "id" = ${contributionId}::uuid FOR NO KEY UPDATE`;
    const begun = await tx.practiceStory.findFirst({
      where: { state: "DRAFT", createdById: viewer.personId, sources: { some: { contributionId } } },
      select: { id: true },
    });
    return begun?.id ?? beginDraft(tx, viewer, said);
  });
}

async function beginDraft(tx: Tx, viewer: Viewer, said: Heard): Promise<string> {
  const id = newId();
  const { networkId, province, sectorId: ofEvent } = placeOf(said);
  const sectorId = said.sectorId ?? ofEvent;
  const draft = { id, networkId, authorId: null, createdById: viewer.personId, state: "DRAFT" as const };
  await createStory(tx, draft, {
    ...EMPTY,
    title: titleOf(said.text),
    approach: said.text,
    organisation: said.organisation,
    province,
    themeIds: said.themeId ? await onOffer(tx, said.themeId, networkId) : [],
    sectorIds: sectorId ? [sectorId] : [],
  });
  await tx.storySource.create({
    data: { storyId: id, contributionId: said.id, text: said.text, addedAt: now() },
  });
  const data = { networkId, contributionId: said.id };
  await record(tx, { kind: "story.drafted", subjectId: id, actorId: viewer.personId, data });
  return id;
}

async function onOffer(tx: Tx, id: string, networkId: string | null): Promise<string[]> {
  return (await tx.theme.count({ where: { id, ...offeredThemes(networkId) } })) > 0 ? [id] : [];
}

/** The first words, until somebody finds a better title. */
function titleOf(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= TITLE_MAX) return plain.replace(/[.!]$/, "");
  return `${plain.slice(0, plain.lastIndexOf(" ", TITLE_MAX) + 1 || TITLE_MAX).trim()}…`;
}

const EMPTY = {
  ...{ situation: "", result: "", again: "", steps: "", people: "", money: "" },
  ...{ partners: "", legalFrame: "", quote: "", quoteBy: "", quoteAgreed: false },
  ...{ measures: [], figures: [] },
};
