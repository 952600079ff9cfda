import { z } from "zod";
import { line, optionalLine, tick } from "~/platform/http/fields";

/** Of one story, those that wait for an editor included: nobody fills our disk by one story. */
export const MOST_PICTURES = 12;

const words = { alt: line(300), caption: optionalLine(300) };

/** What is said of a picture of a story. */
export const PictureForm = z.object(words);
export type PictureInput = z.output<typeof PictureForm>;

/** As it comes in. `agreed`: everybody on it agrees. */
export const NewPictureForm = z.object({ ...words, agreed: tick() });
export type NewPictureInput = z.output<typeof NewPictureForm>;
