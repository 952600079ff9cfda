/** The addresses of stories as they are written. */
export const newStoryPath = "/verhalen/nieuw";
export const storiesPath = "/beheer/kennis/verhalen";
export const editorPath = (storyId: string) => `${storiesPath}/${storyId}`;
export const gatesPath = "/expertengroep/verhalen";
export const gatePath = (storyId: string) => `${gatesPath}/${storyId}`;
export const readPath = (slug: string) => `/verhalen/${slug}`;
