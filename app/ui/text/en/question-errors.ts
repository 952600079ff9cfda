import type { questionErrors as dutch } from "../nl/question-errors";

export const questionErrors: typeof dutch = {
  reasons: {
    "question-answered": "An answer to this question is online, so it stays to be read.",
    "question-state": "This step cannot be taken now. Look how the question stands.",
    "question-merged": "This question was merged into another one. Go on with that one, or part them first.",
    "question-lapsed": "This question was dropped. Open it again first.",
    "no-addressee": "First choose to whom the question is put.",
    "merge-itself": "These questions are one question already.",
    "merge-kind": "A question and a policy request are not merged. Make them of one kind first.",
    "merge-unpublished": "The other question is not online yet. Put it online first.",
    "merge-answered": "This question was answered and the other one was not. Merge them the other way round.",
    "too-many-links": "For this question 20 links went out already.",
    "answer-link-ended": "This link no longer works. Ask a new one of who sent you the link.",
    "answer-gone": "This proposal was replaced or withdrawn meanwhile. First read what stands there now.",
  },
  codes: {
    "outcome-given": "The authority said already what it does with this. So it stays a policy request.",
    "future-day": "This day is still to come. Choose today or a day that is over.",
  },
  fields: {
    "questionText.required": "Write your question.",
    "answerText.required": "Write the answer.",
    "standingId.required": "Choose a question.",
    "changeRemark.say-why": "Say why the question is dropped. Readers see this.",
    "why.required": "Write what is not right.",
  },
};
