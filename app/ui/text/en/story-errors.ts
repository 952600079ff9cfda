/** What can go wrong with a story, its pictures, collections and files, in words. */
export const storyErrors = {
  reasons: {
    "story-incomplete":
      "The story is not ready yet. Fill in the organisation, the situation, the approach and the result.",
    "revision-waiting": "The author proposed a change. Decide on that first.",
    "own-story": "This is your own story. Somebody else of the expert group checks it.",
    "too-many-files": "There are 100 files already. Remove one first.",
    "files-too-large": "The files of this event together are more than 500 megabytes. Remove one first.",
    "too-many-uploads": "Several people are sending a file right now. Wait a moment and try again.",
    "too-many-pictures": "This story has 12 pictures already. Remove one first.",
    "collection-empty": "Put a story in it first. Then you can publish.",
    "collection-full": "There are 60 stories in it already. Take one out first.",
    "too-many-waiting": "Many experiences are waiting with this story already. Try again later.",
    "author-gone": "Who wrote this can no longer be reached through Netwerf.",
  },
  fields: {
    "storyOrganisation.required": "Fill in at which organisation it happened.",
    "situation.required": "Tell briefly what the situation was.",
    "approach.required": "Tell briefly what you did.",
    "result.required": "Tell briefly what came of it.",
    "storyRemark.required": "Say why. The author reads it.",
    "file.picture-heic":
      "This is a heic picture, as an iPhone keeps it. We cannot read it. Save it as jpg. Or take a screenshot of the picture and choose that.",
    "alt.required": "Write what is to be seen in the picture.",
  },
};
