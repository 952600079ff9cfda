import { both, does, shows, type Form, type Rules } from "./policy";

const synonyms: Form = () => ({ words: "LDE\nlokale diensteneconomie" });

/** Who may come where, of what is found and who edits it. */
export const KNOWLEDGE_POLICIES: Record<string, Rules> = {
  "find/search": shows("public"),
  "find/suggestions": shows("public"),
  "organise-synonyms/list": shows("administrator"),
  "organise-synonyms/new": both("administrator", synonyms),
  "organise-synonyms/edit": both("administrator", synonyms),
  "organise-synonyms/removal": does("administrator"),
  "organise-synonyms/restoration": does("administrator"),
  "organise-knowledge/area": shows("organises"),
  "organise-knowledge/overview": shows("organises"),
};
