import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** What was just done, by the word in the address that says so. */
const DONE = {
  bewaard: "Bewaard.",
  verplaatst: "Verplaatst. De deelnemer krijgt een mail.",
  wacht: "Op de wachtlijst van de andere dag gezet. De plaats hier blijft tot er daar een vrijkomt.",
  workshops: "De workshops zijn gewijzigd. De deelnemer krijgt een mail.",
  geannuleerd: "Geannuleerd. De deelnemer krijgt een mail.",
  hersteld: "De annulering is ongedaan gemaakt. De deelnemer krijgt een mail.",
  plaats: "Deze persoon heeft een andere plaats in de wachtlijst.",
  link: "De link is opnieuw gestuurd.",
  "nieuwe-link": "De nieuwe link is gestuurd. De oude werkt niet meer.",
  ingeschreven: "Ingeschreven. Bovenaan zie je of er een plaats is, of een plaats op de wachtlijst.",
} as const;

type DoneName = keyof typeof DONE;

export const doneWords = (url: URL): string | null => {
  const name = url.searchParams.get("klaar") ?? "";
  return Object.hasOwn(DONE, name) ? DONE[name as DoneName] : null;
};

const pageOf = (registrationId: string) => `/beheer/inschrijvingen/${registrationId}`;

/** Back to the registration, which says what was done. */
export function backTo(registrationId: string, done: DoneName): Response {
  return redirect(`${pageOf(registrationId)}?klaar=${done}`);
}

/** An action of one button: when the state of things is against it, the registration shows itself and says why. */
export function press(
  act: (call: Call) => Promise<Response>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    try {
      return await act(call);
    } catch (error) {
      if (error instanceof Conflict)
        return redirect(`${pageOf(call.params.registrationId!)}?reden=${error.reason}`);
      throw error;
    }
  });
}
