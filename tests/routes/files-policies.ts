import { both, does, shows, type Rules } from "./policy";

const noFile = { also: [422] };

/** Who may come where, of files and pictures that people bring in. */
export const FILE_POLICIES: Record<string, Rules> = {
  // Of the world's own event, for organisers only.
  "files/file": shows("organiser"),
  "organise-files/files": both("organiser", () => ({ visibility: "ALL" }), noFile),
  "organise-files/file": both("organiser", () => ({ title: "Dia's", visibility: "ALL" })),
  "organise-files/replacement": both("organiser", () => ({}), noFile),
  "organise-files/removal": both("organiser"),
  "organise-pictures/pictures": both("organiser", () => ({ alt: "Een tafel", agreed: "on" }), noFile),
  "organise-pictures/picture": both("organiser", () => ({ alt: "Een tafel" })),
  "organise-pictures/picture-order": does("organiser"),
  "organise-pictures/picture-removal": does("organiser"),
};
