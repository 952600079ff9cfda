/** The page of a collection for who edits it. */
export const collectionPath = (collectionId: string) => `/beheer/kennis/collecties/${collectionId}`;
