import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import type { Tx } from "~/platform/db.server";
import { firstFree, slugOf } from "~/platform/slug";

/** Addresses under /vragen that are pages of their own. */
const TAKEN = ["nieuw", "aan"];

/** An address that no question has, out of its words; it stays when they change. Who ask at one moment wait. */
export async function freeQuestionSlug(tx: Tx, text: string): Promise<string> {
  const wanted = slugOf(text, "vraag");
  await lockSlug(tx, "question", wanted);
  const where = { slug: { startsWith: wanted } };
  const rows = await tx.question.findMany({ where, select: { slug: true } });
  return firstFree(wanted, new Set([...TAKEN, ...rows.map(({ slug }) => slug)]));
}

/** The organisation of this name, which then has an address: its page says what waits for it. Null for no name. */
export async function addresseeFor(tx: Tx, name: string): Promise<string | null> {
  const id = (await organisationsFor(tx, [name])).get(organisationKey(name));
  if (!id) return null;
  const { slug } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  if (slug === null) {
    const wanted = slugOf(name, "organisatie");
    await lockSlug(tx, "organisation", wanted);
    const rows = await tx.organisation.findMany({
      where: { slug: { startsWith: wanted } },
      select: { slug: true },
    });
    const free = firstFree(wanted, new Set(rows.flatMap((row) => row.slug ?? [])));
    await tx.organisation.updateMany({ where: { id, slug: null }, data: { slug: free } });
  }
  return id;
}

const lockSlug = (tx: Tx, of: string, slug: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:${of}:${slug}`}, 0))`;
