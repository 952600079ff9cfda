/** The addresses of a report. */
export const reportPath = (reportId: string) => `/beheer/verslagen/${reportId}`;
export const publishedPath = (slug: string) => `/verslagen/${slug}`;
export const versionPath = (slug: string, number: number) => `/verslagen/${slug}/versies/${number}`;
export const deskPath = (deskId: string) => `/groepen/${deskId}/nota`;
export const deskHelpersPath = (deskId: string) => `/beheer/groepen/${deskId}/begeleiding`;
export const lateTextPath = (deskId: string) => `/beheer/groepen/${deskId}/late-tekst`;
