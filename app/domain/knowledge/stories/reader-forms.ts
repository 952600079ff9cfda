import { z } from "zod";
import { emailField, formKeyField, line, optionalText } from "~/platform/http/fields";

const someText = (max: number) => optionalText(max).refine((text) => text.length > 0, "required");

/** "Ook bij ons geprobeerd". */
export const ExperienceForm = z.object({
  organisation: line(160),
  text: someText(3000),
});
export type ExperienceInput = z.output<typeof ExperienceForm>;

/** A question to who wrote a story. */
export const StoryContactForm = z.object({
  formKey: formKeyField(),
  name: line(120),
  email: emailField(),
  message: someText(4000),
});
export type StoryContactInput = z.output<typeof StoryContactForm>;
