import { db } from "~/platform/db.server";
import { organisationKey } from "./organisation";

/**
 * Names of organisations we know that look like what is being typed, best first; at most eight. Tolerates typing
 * errors. Only names that are public: of an organisation we vetted (it has a kind), of a speaker, or that two
 * people gave; what one visitor once typed is shown to nobody else.
 */
export async function suggestOrganisations(typed: string): Promise<string[]> {
  const key = organisationKey(typed.slice(0, 100));
  if (key.length < 2) return [];
  const prefix = `${key.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "Organisation" o
    WHERE ("nameKey" LIKE ${prefix} OR word_similarity(${key}, "nameKey") >= 0.5)
      AND ("kind" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "Speaker" s WHERE s."organisationId" = o."id")
        OR (SELECT count(DISTINCT r."emailKey") FROM "Registration" r WHERE r."organisationId" = o."id") >= 2)
    ORDER BY ("nameKey" LIKE ${prefix}) DESC, word_similarity(${key}, "nameKey") DESC, "name" LIMIT 8`;
  return rows.map((row) => row.name);
}
