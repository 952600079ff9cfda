import { seedConclusions } from "./conclusions.server";
import { viewerOf } from "./people.server";
import { seedReports } from "./reports.server";
import { seedHeldTables, type HeldSession, type SaidIds } from "./tables.server";
import { seedThemes } from "./themes.server";

/**
 * All that came of the regional sessions: notes, reports, conclusions that were tested, and themes.
 * @returns what was said in them.
 */
export async function seedTrajectory(
  network: { id: string },
  sessions: HeldSession[],
  today: Date,
): Promise<SaidIds> {
  const lena = await viewerOf("lena.trekker@example.org");
  const stijn = await viewerOf("stijn.stuur@example.org");
  const said = await seedHeldTables(sessions);
  const reports = await seedReports(sessions, lena, today);
  const chain = { networkId: network.id, today, lena, stijn, said, reports };
  await seedThemes(chain, await seedConclusions(chain));
  return said;
}
