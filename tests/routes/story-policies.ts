import { newId } from "~/platform/ids.server";
import { both, does, nothing, shows, type Form, type Rules } from "./policy";

const seen: Form = ({ ours }) => ({ seen: ours.story.seen });
const remark: Form = (world) => ({ ...(seen(world) as Record<string, string>), storyRemark: "Zeg meer." });
const words: Form = (world) => ({
  ...(seen(world) as Record<string, string>),
  ...{ title: "Een verhaal", storyOrganisation: "Groenploeg" },
  ...{ situation: "Zo was het.", approach: "Dit deden we.", result: "Het werkte." },
});
const author: Form = () => ({ name: "Nele", email: "nele@example.org", locale: "nl" });

/** Who may come where, of practice stories as they are written. */
export const STORY_POLICIES: Record<string, Rules> = {
  "story-writing/new": both("public", (world) => ({
    ...(words(world) as Record<string, string>),
    ...{ formKey: newId(), name: "Nele", email: `${newId()}@example.org` },
  })),
  "story-writing/own": shows("link", { link: "story" }),
  "story-writing/own-text": both("link", words, { link: "story" }),
  "story-writing/own-submission": does("link", nothing, { link: "story" }),
  "story-writing/own-confirmation": does("link", nothing, { link: "story" }),
  "story-writing/own-withdrawal": both("link", nothing, { link: "story" }),
  // Without a file: it stands at its field.
  "story-writing/own-pictures": both("link", () => ({ alt: "Een tafel", agreed: "on" }), {
    link: "story",
    also: [422],
  }),
  "story-writing/own-picture": both("link", () => ({ alt: "Een tafel" }), { link: "story" }),
  "story-writing/own-picture-file": shows("link", { link: "story" }),
  "story-writing/own-picture-removal": does("link", nothing, { link: "story" }),
  // The contribution of the world waits to be let in: it is nothing to make a story of.
  "story-writing/from-contribution": does("organiser", nothing, { also: [404] }),
  "story-writing/list": shows("organises"),
  "story-writing/story": shows("organiser"),
  // The author's change is to be decided on first, and the story is in the network already.
  "story-writing/text": both(
    "organiser",
    (world) => ({ ...(words(world) as Record<string, string>), networkId: world.network.id }),
    { also: [409] },
  ),
  "story-writing/admission": does("organiser", seen),
  "story-writing/decline": both("organiser", remark, { also: [409] }),
  "story-writing/change": does("organiser", seen),
  "story-writing/change-refusal": both("organiser", remark),
  "story-writing/confirmation": does("organiser"),
  "story-writing/author": both("organiser", author, { also: [409] }),
  "story-writing/withdrawal": both("organiser", remark),
  "story-writing/gate-list": shows("validates"),
  "story-writing/gate": shows("validates"),
  "story-writing/approval": does("validates", seen),
  "story-writing/hold-back": both("validates", remark),
};
