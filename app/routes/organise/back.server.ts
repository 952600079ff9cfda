import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { organisedDate } from "~/domain/events/organised.server";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

type Answer = (args: ActionFunctionArgs) => Promise<unknown>;

/**
 * An action of one button on an event's overview: afterwards the overview shows itself, with a word for what was done
 * or for why it could not be.
 */
export function backToEvent(act: (call: Call) => Promise<{ eventId: string; done: string }>): Answer {
  return write(async (call) => {
    try {
      const { eventId, done } = await act(call);
      return redirect(`${eventPath(eventId)}?gedaan=${done}`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${eventPath(await eventOf(call))}?reden=${error.reason}`);
    }
  });
}

async function eventOf({ viewer, params }: Call): Promise<string> {
  return params.eventId ?? (await organisedDate(viewer, params.occurrenceId!)).event.id;
}
