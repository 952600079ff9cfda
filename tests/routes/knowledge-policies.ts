import { shows, type Rules } from "./policy";

/** Who may come where, of what is found and who edits it. */
export const KNOWLEDGE_POLICIES: Record<string, Rules> = {
  "find/search": shows("public"),
  "organise-knowledge/area": shows("organises"),
  "organise-knowledge/overview": shows("organises"),
};
