import type { Texts } from "../catalogue";

export const files: Texts["files"] = {
  title: "Files",
  seenBy: { NETWORK: "For the network only", ORGANISERS: "For organisers only" },
};
