import { startSession } from "~/domain/people/sessions.server";
import { visitor } from "~/domain/people/viewer";

/** Logs a person in and answers the Cookie header of their browser. */
export async function loginAs(personId: string, userAgent = "Firefox/140 (Linux)"): Promise<string> {
  return (await startSession(personId, userAgent, visitor)).split(";")[0]!;
}
