import { z } from "zod";
import { optionalId, wholeNumber } from "~/platform/http/fields";

/** Without a step: goes on where it was paused, else begins with the first. */
export const StartForm = z.object({ stepId: optionalId() });

export const MoreTimeForm = z.object({ minutes: wholeNumber(1, 30) });

/** `from` is the step that the page showed, so that two presses at once go one step on. */
export const NextForm = z.object({ from: optionalId() });
