import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { themeEditPath } from "~/domain/reports/themes/ui/paths";
import { AppError } from "~/platform/errors";
import { errorText } from "~/ui/error-text";
import { write, type Call } from "../handle.server";

/** What was just done, by the word for it in the address. */
const DONE: Record<string, string> = {
  bewaard: "Bewaard.",
  begonnen: "Het thema is er.",
  samengevoegd: "De thema's zijn samengevoegd.",
  gesplitst: "Het nieuwe thema is er.",
  stopgezet: "Het thema loopt niet meer.",
  hersteld: "Het thema loopt weer.",
};

/** In words what was just done, and why a button of the page before could not do what it says. */
export function saidIn(url: URL): { said: string | null; why: string | null } {
  const done = url.searchParams.get("gedaan") ?? "";
  const reason = url.searchParams.get("reden");
  return {
    said: Object.hasOwn(DONE, done) ? DONE[done]! : null,
    why: reason ? errorText({ code: "conflict", reason }) : null,
  };
}

type Place = { networkId: string; themeId: string };

/** The theme that an address names. Its id is a word, not a number of ours. */
export const placeIn = ({ params }: Call): Place => ({
  networkId: params.networkId!,
  themeId: params.theme!,
});

/** An action of one button on a theme's page, which shows itself afterwards: with what was done, or why it was not. */
export function onTheme(
  act: (call: Call, place: Place) => Promise<string>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const place = placeIn(call);
    const path = themeEditPath(place.networkId, place.themeId);
    try {
      return redirect(`${path}?gedaan=${await act(call, place)}`);
    } catch (error) {
      const turned = error instanceof AppError && (error.code === "conflict" || error.code === "invalid");
      if (!turned) throw error;
      return redirect(`${path}?reden=${error.reason}`);
    }
  });
}
