import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Conflict, NotFound } from "~/platform/errors";
import { errorText } from "~/ui/error-text";
import { write, type Call } from "../handle.server";

/** What was just done, by the word for it in the address. */
const DONE: Record<string, string> = {
  bewaard: "Het verhaal is bewaard.",
  begonnen: "Het ontwerp staat klaar. Vul het aan, of vraag iemand om het te schrijven.",
  toegelaten: "Het verhaal staat in het netwerk. De auteur kreeg een mail.",
  afgewezen: "Het verhaal is niet opgenomen. De auteur kreeg een mail.",
  overgenomen: "De wijziging staat online. De auteur kreeg een mail.",
  geweigerd: "De wijziging is niet overgenomen. De auteur kreeg een mail.",
  weggehaald: "Het verhaal staat niet meer online.",
  bevestigd: "Het verhaal is bevestigd.",
  gevraagd: "De mail is onderweg.",
  goedgekeurd: "Iedereen kan het verhaal nu lezen. De auteur kreeg een mail.",
  teruggestuurd: "De auteur kreeg je vraag. Je ziet het verhaal terug zodra het is aangepast.",
};

/** In words what was just done, and why a button could not do what it says; each null when there is nothing to say. */
export function outcomeWords({ url, locale }: Pick<Call, "url" | "locale">) {
  const done = url.searchParams.get("gedaan") ?? "";
  const reason = url.searchParams.get("reden");
  return {
    said: Object.hasOwn(DONE, done) ? DONE[done]! : null,
    refusal: reason ? errorText({ code: "conflict", reason }, locale) : null,
  };
}

/** An action of one button: when the state of things is against it, the page that it stands on says why. */
export function pressed(
  pageOf: (params: Record<string, string>) => string,
  act: (call: Call) => Promise<string>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const page = pageOf(call.params);
    try {
      return redirect(`${page}?gedaan=${await act(call)}`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${page}?reden=${error.reason}`);
    }
  });
}

/** A page that a mail may lead to: who is not logged in does that first. */
export async function loggedInFirst<T>({ viewer, url }: Call, load: () => Promise<T>): Promise<T> {
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname)}`);
  return load();
}

/** The private page of the author. @throws NotFound for what cannot be a link. */
export function ownPath(params: Record<string, string>): string {
  if (!/^[\w.-]+$/.test(params.token ?? "")) throw new NotFound("link");
  return `/verhaal/${params.token}`;
}
