import type { storyPictures as Dutch } from "../nl/story-pictures";

export const storyPictures: typeof Dutch = {
  title: "Pictures with your story",
  heading: "Pictures",
  none: "There are no pictures with this story yet.",
  open: "Add a picture",
  manage: "Add or change pictures",
  addFirst: "You have a picture? Add it.",
  lead: "A picture from your phone will do. An editor looks at each picture before anybody else sees it.",
  add: "Add a picture",
  file: "Choose a picture",
  fileHint:
    "Jpg, png or webp, 25 megabytes at most. We make it smaller and take out the place and other data.",
  alt: "What is to be seen?",
  altHint: "For who does not see the picture. For instance: two colleagues sort mail at a long table.",
  caption: "Caption",
  agreed: "Everybody in the picture agrees that it stands here.",
  agreedHint: "Nobody is in it? Tick this too.",
  submit: "Add it",
  submitting: "We are saving your picture",
  words: "Description",
  wordsTitle: "Description of the picture",
  wordsWait: "This picture is online. An editor checks your new description.",
  save: "Save",
  forward: "Move up",
  remove: "Remove",
  back: "Back to your story",
  waiting: {
    new: "Waits for an editor",
    words: "Description waits for an editor",
  },
  full: "There are 12 pictures with your story. Remove one if you want another.",
  done: {
    bewaard: "Your picture is saved. An editor looks at it.",
    veranderd: "The description is saved.",
    weg: "The picture is gone.",
  },
};
