import { newId } from "~/platform/ids.server";
import { all, both, does, nothing, shows, type Form, type Rules } from "./policy";

const question: Form = ({ network }) => ({
  kind: "OPEN_VRAAG",
  questionText: "Hoe lang?",
  networkId: network.id,
});
const answer: Form = () => ({ answerText: "Een jaar." });
const proposed: Form = ({ ours }) => ({ answerId: ours.asked.answerId, why: "Klopt niet." });

/** Who may come where, of questions and their answers. */
export const QUESTION_POLICIES: Record<string, Rules> = {
  "questions/list": shows("public"),
  "questions/ask": both("public", () => ({
    ...{ formKey: newId(), questionText: "Wat nu?", email: `${newId()}@example.org` },
  })),
  "questions/addressee": shows("public"),
  "questions/question": shows("public", { link: "question" }),
  "questions/followers": both("public", () => ({ email: "volger@example.org" }), { link: "question" }),
  "questions/follower": both("link", nothing, { link: "asked" }),
  "questions/answer": both("link", answer, { link: "answer" }),
  "questions/approval": both("link", proposed, { link: "answer" }),
  "questions/refusal": both("link", proposed, { link: "answer" }),
  "questions/from-contribution": does("organiser"),
  "organise-questions/list": shows("organises"),
  "organise-questions/new": { loader: "organises", ...does("organiser", question, { atField: true }) },
  "organise-questions/question": shows("organiser"),
  "organise-questions/edit": both("organiser", question),
  "organise-questions/state": both("organiser", () => ({ state: "IN_AFWACHTING" })),
  "organise-questions/proposal": both("organiser", answer),
  "organise-questions/link-new": both("organiser", () => ({ email: "vdab@example.org" })),
  // There is no other question of this network to merge it into.
  "organise-questions/merge": both("organiser", () => ({ standingId: newId() }), { also: [404] }),
  ...all(
    "organise-questions",
    does("organiser"),
    "publication publication-end proposal-end link-end merge-end",
  ),
};
