export const articlePath = (slug: string) => `/naslag/${slug}`;
export const versionsPath = (slug: string) => `${articlePath(slug)}/versies`;
export const versionPath = (slug: string, number: number) => `${versionsPath(slug)}/${number}`;

/** The pages of its editors. */
export const articlesPath = "/beheer/kennis/naslag";
export const editPath = (articleId: string) => `${articlesPath}/${articleId}`;
