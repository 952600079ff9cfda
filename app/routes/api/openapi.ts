import { jsonAnswer, open, refuse } from "./answer.server";
import { description } from "./description.server";

/** What the API answers, for programs. */
export const loader = open((asked) => Promise.resolve(jsonAnswer(asked, description())));

export const action = refuse;
