import { redirect } from "@remix-run/node";
import { questionOutOf } from "~/domain/knowledge/questions/from-contribution.server";
import { editQuestionPath } from "~/domain/knowledge/questions/question";
import { write } from "../handle.server";

/** "Maak hier een vraag van": a question out of what was said, for its editor to finish. */
export const action = write(async ({ caller, params }) =>
  redirect(editQuestionPath(await questionOutOf(caller, params.contributionId!))),
);
