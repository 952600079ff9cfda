import type { Tx } from "~/platform/db.server";
import { emailKey } from "~/platform/http/fields";
import { newId } from "~/platform/ids.server";
import { organisationKey } from "./organisation";

type Newcomer = { name: string; email: string; locale: "nl" | "en"; organisationId: string | null };

/**
 * The persons with these addresses, by `emailKey`; makes those we did not know. Somebody we know keeps their own
 * name, for whoever fills in a form may have typed another's address.
 */
export async function personsFor(tx: Tx, newcomers: Newcomer[]): Promise<Map<string, string>> {
  const keys = newcomers.map((newcomer) => emailKey(newcomer.email));
  const known = await tx.person.findMany({
    where: { emailKey: { in: keys } },
    select: { id: true, emailKey: true },
  });
  const found = new Map(known.map((person) => [person.emailKey, person.id]));
  const unknown = newcomers.filter((newcomer) => !found.has(emailKey(newcomer.email)));
  if (unknown.length === 0) return found;
  // In one order, so that two transactions with the same newcomers do not lock each other out.
  const rows = unknown
    .map((newcomer) => ({ id: newId(), emailKey: emailKey(newcomer.email), ...newcomer }))
    .sort((a, b) => (a.emailKey < b.emailKey ? -1 : 1));
  const { count } = await tx.person.createMany({ data: rows, skipDuplicates: true });
  if (count === rows.length)
    return new Map([...found, ...rows.map((row): [string, string] => [row.emailKey, row.id])]);
  const all = await tx.person.findMany({
    where: { emailKey: { in: keys } },
    select: { id: true, emailKey: true },
  });
  return new Map(all.map((person) => [person.emailKey, person.id]));
}

/** Takes the lock of these persons, in one order, until the transaction ends. Take it before the lock of any date. */
export async function lockPersons(tx: Tx, personIds: string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ANY(${personIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** The organisations with these names, by `organisationKey`; makes those we did not know. Empty names are nobody. */
export async function organisationsFor(tx: Tx, names: string[]): Promise<Map<string, string>> {
  const wanted = new Map(
    names.filter((name) => organisationKey(name) !== "").map((name) => [organisationKey(name), name]),
  );
  if (wanted.size === 0) return new Map();
  const keys = [...wanted.keys()].sort();
  const read = async () => {
    const rows = await tx.organisation.findMany({
      where: { nameKey: { in: keys } },
      select: { id: true, nameKey: true },
    });
    return new Map(rows.map((row) => [row.nameKey, row.id]));
  };
  const found = await read();
  const unknown = keys.filter((key) => !found.has(key));
  if (unknown.length === 0) return found;
  await tx.organisation.createMany({
    data: unknown.map((nameKey) => ({ id: newId(), nameKey, name: wanted.get(nameKey)! })),
    skipDuplicates: true,
  });
  return read();
}
