import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { editPath } from "~/domain/reports/conclusions/ui/paths";
import { Conflict, NotFound } from "~/platform/errors";
import { errorText } from "~/ui/error-text";
import { write, type Call } from "../handle.server";

/** What was just done, by the word for it in the address. */
const DONE: Record<string, string> = {
  antwoord: "Je antwoord is bewaard.",
  reactie: "Je reactie staat erbij.",
  uitkomst: "De uitkomst is vastgelegd.",
  gesloten: "De ronde is gesloten.",
  verstuurd: "De ronde is verstuurd. Alle experten krijgen een mail.",
  bewaard: "Bewaard.",
  gemaakt: "Het besluit is gemaakt.",
  ingetrokken: "Het besluit is ingetrokken.",
  bronnen: "De bronnen zijn aangepast.",
};

/** In words what was just done; null when nothing was. */
export function doneWords(url: URL): string | null {
  const done = url.searchParams.get("gedaan") ?? "";
  return Object.hasOwn(DONE, done) ? DONE[done]! : null;
}

/** In words why a button of the page before could not do what it says; null when it could. */
export function refusalWords(url: URL): string | null {
  const reason = url.searchParams.get("reden");
  return reason ? errorText({ code: "conflict", reason }) : null;
}

/** The link out of a mail: who is not logged in does that first, and whoever is finds what is theirs or nothing. */
export async function asExpert<T>({ viewer, url }: Call, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof NotFound) || viewer.personId) throw error;
    throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname)}`);
  }
}

type Place = { networkId: string; conclusionId: string };

/** An action of one button of a conclusion: when the state of things is against it, its page says why. */
export function backToConclusion(
  act: (call: Call & { place: Place }) => Promise<Response>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const place = { networkId: call.params.networkId!, conclusionId: call.params.conclusionId! };
    try {
      return await act({ ...call, place });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${editPath(place.networkId, place.conclusionId)}?reden=${error.reason}`);
    }
  });
}
