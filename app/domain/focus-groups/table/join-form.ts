import { z } from "zod";
import { optionalLine, tick } from "~/platform/http/fields";

/** Who joins says who they are, or not, where the table allows that. */
export const JoinForm = z.object({ name: optionalLine(80) });

export type JoinInput = z.output<typeof JoinForm>;

export const AnonymityForm = z.object({ allowed: tick() });
