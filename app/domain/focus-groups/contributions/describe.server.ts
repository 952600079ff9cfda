import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { groupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import { themesOfGroup } from "../inside/themes.server";
import type { ContributionDescriptionInput } from "./description";

/**
 * Writes down whose a contribution is and what it is about.
 * @throws NotFound when the group has no such contribution (yet), NotAllowed when the caller may not write now.
 */
export async function describeContribution(
  caller: GroupCaller,
  groupId: string,
  contributionId: string,
  input: ContributionDescriptionInput,
): Promise<void> {
  await transaction(async (tx) => {
    const { writes, personId, eventId, occurrenceId } = await groupAccess(caller, groupId, tx);
    if (!writes) throw new NotAllowed();
    if (!isId(contributionId)) throw new NotFound("contribution");
    const themeId = await standingTheme(tx, groupId, input.themeId);
    await mustBeSector(tx, input.sectorId);
    const { count } = await tx.contribution.updateMany({
      where: { id: contributionId, groupId },
      data: { ...input, themeId, changedAt: now() },
    });
    if (count === 0) throw new NotFound("contribution");
    await record(tx, {
      kind: "contribution.described",
      subjectId: contributionId,
      actorId: personId,
      eventId,
      occurrenceId,
      data: { groupId },
    });
  });
}

async function mustBeSector(tx: Tx, sectorId: string | null): Promise<void> {
  if (sectorId && (await tx.sector.count({ where: { id: sectorId } })) === 0)
    throw new Invalid({ sectorId: "invalid" });
}

/** A theme that was merged while somebody had the form open means the one that stands for it. */
async function standingTheme(tx: Tx, groupId: string, themeId: string | null): Promise<string | null> {
  if (!themeId) return null;
  const theme = await tx.theme.findFirst({
    where: { id: themeId, ...(await themesOfGroup(tx, groupId)) },
    select: { id: true, mergedIntoId: true },
  });
  if (!theme) throw new Invalid({ themeId: "invalid" });
  return theme.mergedIntoId ?? theme.id;
}
