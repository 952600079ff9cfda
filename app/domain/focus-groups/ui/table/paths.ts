/** Addresses of a table. */
export const phonePath = (groupId: string) => `/groepen/${groupId}/tafel`;
export const boardPath = (groupId: string) => `/groepen/${groupId}/bijdragen`;
export const contributionPath = (groupId: string, id: string) => `${boardPath(groupId)}/${id}`;
/** Where on a page a contribution stands. */
export const anchorOf = (id: string) => `bijdrage-${id}`;
