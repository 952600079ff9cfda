/** The addresses of stories as they are written. */
export const newStoryPath = "/verhalen/nieuw";
export const storiesPath = "/beheer/kennis/verhalen";
export const editorPath = (storyId: string) => `${storiesPath}/${storyId}`;
export const gatesPath = "/expertengroep/verhalen";
export const gatePath = (storyId: string) => `${gatesPath}/${storyId}`;
/** A title as it fits in the line that says where one is. */
export const shortTitle = (title: string) => (title.length > 36 ? `${title.slice(0, 34).trim()}…` : title);
export const readPath = (slug: string) => `/verhalen/${slug}`;
