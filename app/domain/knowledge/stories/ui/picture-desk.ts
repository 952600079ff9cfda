import { filePath } from "~/domain/files/file";
import type { PictureWorkedOn } from "../pictures.server";
import { editorPath } from "./paths";

/** Where somebody works on the pictures of a story. */
export type PictureDesk = {
  /** Of the list; one picture lies below it. */
  path: string;
  /** Where the picture itself is sent to them. */
  imageOf: (picture: PictureWorkedOn) => string;
  /** Their order is the editors'. */
  mayMove: boolean;
};

export const editorDesk = (storyId: string): PictureDesk => ({
  path: `${editorPath(storyId)}/fotos`,
  imageOf: ({ file }) => filePath(file),
  mayMove: true,
});

/** @param own the private page of the author: without an account only that opens what waits. */
export const authorDesk = (own: string): PictureDesk => ({
  path: `${own}/fotos`,
  imageOf: ({ id }) => `${own}/fotos/${id}/bestand`,
  mayMove: false,
});
