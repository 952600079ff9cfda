import { db, type Tx } from "~/platform/db.server";
import type { RoleName } from "./viewer";

/** Where the letter about a role goes. For the mail room only: checks no viewer. */
export async function unsafePerson(tx: Tx, id: string) {
  return tx.person.findUnique({ where: { id }, select: { email: true, name: true, locale: true } });
}

type Granted = { personId: string; role: RoleName; eventId: string | null; networkId: string | null };

/** What the letter about a role says; null when it was taken away meanwhile. */
export async function unsafeGrantFacts({ personId, role, eventId, networkId }: Granted) {
  return db().roleGrant.findFirst({
    where: { personId, role, eventId, networkId },
    select: {
      role: true,
      eventId: true,
      networkId: true,
      person: { select: { name: true } },
      event: { select: { title: true, network: { select: { fundingLine: true } } } },
      network: { select: { name: true, fundingLine: true } },
    },
  });
}
