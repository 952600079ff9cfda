import { newId } from "~/platform/ids.server";
import type { Caller } from "../support/rights-world";
import { both, does, nothing, shows, type Form, type Rules } from "./policy";

const collection: Form = ({ network }) => ({ title: "Een collectie", intro: "", networkId: network.id });

/** What somebody who organises another network sees there is their own. */
const own: Caller[] = ["stranger"];

/** Who may come where, of stories as they are read and of the collections of them. */
export const STORY_READER_POLICIES: Record<string, Rules> = {
  // Whoever belongs to a network finds what it published among what everybody reads.
  "stories/list": shows("public", {
    insiders: ["stranger", "expert", "steering", "organiser", "administrator"],
  }),
  "stories/story": shows("public", { link: "read-story" }),
  "stories/contact": both(
    "public",
    () => ({ formKey: newId(), name: "Lies", email: "lies@example.org", message: "Hoe?" }),
    // Nobody is known to have written this one.
    { link: "read-story", also: [409] },
  ),
  "stories/experience": both("public", () => ({ organisation: "Manus", text: "Het lukte." }), {
    link: "read-story",
  }),
  "stories/useful": does("public", nothing, { link: "read-story" }),
  "stories/useful-end": does("public", nothing, { link: "read-story" }),
  "collections/list": shows("public"),
  "collections/collection": shows("public", { also: [404] }),
  "organise-story-readers/experiences": shows("organises", { insiders: own }),
  "organise-story-readers/admission": does("organiser"),
  "organise-story-readers/rejection": does("organiser"),
  "organise-collections/list": shows("organises", { insiders: own }),
  "organise-collections/new": both("organises", collection, { also: [422] }),
  "organise-collections/collection": both("organiser", collection),
  "organise-collections/publication": does("organiser"),
  "organise-collections/publication-end": does("organiser"),
  "organise-collections/stories": both("organiser", ({ ours }) => ({
    storyId: ours.readers.otherId,
    remark: "",
  })),
  "organise-collections/story-order": does("organiser", () => ({ to: "later" })),
  "organise-collections/story-remark": does("organiser", () => ({ remark: "Daarom." })),
  "organise-collections/story-removal": does("organiser"),
};
