import type { Prisma, Tx } from "~/platform/db.server";

/**
 * Under which themes a group's contributions can stand: words of the whole sector, and those of the network in which
 * the group sits. A theme of another network may be one that nobody knows of yet.
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
  return { OR: [{ networkId: null }, ...(networkId ? [{ networkId }] : [])] };
}
