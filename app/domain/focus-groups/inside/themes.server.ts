import { themesOf } from "~/domain/vocabulary/theme";
import type { Prisma, Tx } from "~/platform/db.server";

/**
 * Under which themes a group's contributions can stand: those that the network works with in which the group sits.
 */
export async function themesOfGroup(tx: Tx, groupId: string): Promise<Prisma.ThemeWhereInput> {
  const network = { select: { networkId: true } } as const;
  const group = await tx.focusGroup.findUnique({
    where: { id: groupId },
    select: {
      occurrence: { select: { event: network } },
      report: { select: { networkId: true, event: network } },
    },
  });
  const { occurrence, report } = group ?? {};
  const networkId = (occurrence?.event ?? report?.event)?.networkId ?? report?.networkId ?? null;
  return themesOf(networkId);
}
