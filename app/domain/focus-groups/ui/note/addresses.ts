/** The addresses of a group's note. */
export const readerPath = (groupId: string) => `/groepen/${groupId}`;
export const versionsPath = (groupId: string) => `${readerPath(groupId)}/versies`;
export const versionPath = (groupId: string, versionId: string) => `${versionsPath(groupId)}/${versionId}`;
export const freezePath = (groupId: string) => `/beheer/groepen/${groupId}/bevriezing`;
export const correctionPath = (groupId: string) => `/beheer/groepen/${groupId}/correctie`;
export const lateTextPath = (groupId: string) => `/beheer/groepen/${groupId}/late-tekst`;
