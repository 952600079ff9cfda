export const filesPath = (eventId: string) => `/beheer/evenementen/${eventId}/bestanden`;
export const fileFormPath = (eventId: string, fileId: string) => `${filesPath(eventId)}/${fileId}`;
