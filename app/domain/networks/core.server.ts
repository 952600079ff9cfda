import type { Tx } from "~/platform/db.server";

/**
 * Everybody who sits or sat in the fixed core of a network, with the address of who has one; null when the network has
 * no such group. For who has checked the viewer's right already.
 */
export async function unsafeCore(tx: Pick<Tx, "networkGroup">, networkId: string) {
  return tx.networkGroup.findUnique({
    where: { networkId_kind: { networkId, kind: "VASTE_KERN" } },
    select: {
      id: true,
      title: true,
      members: {
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          joinedAt: true,
          leftAt: true,
          organisationId: true,
          organisation: { select: { name: true } },
          person: { select: { id: true, name: true, emailKey: true } },
        },
      },
    },
  });
}

export type CoreSeat = NonNullable<Awaited<ReturnType<typeof unsafeCore>>>["members"][number];
