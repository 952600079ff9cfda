/** The addresses of what a phase hands over. */
export const planningPath = (networkId: string) => `/beheer/netwerken/${networkId}/planning`;
export const handOverPath = (networkId: string, phaseId: string) =>
  `${planningPath(networkId)}/${phaseId}/overdracht`;
export const loosePath = (networkId: string, phaseId: string) =>
  `${handOverPath(networkId, phaseId)}/zonder-thema`;
export const closingPath = (networkId: string, phaseId: string) =>
  `${planningPath(networkId)}/${phaseId}/afsluiting`;
export const reopeningPath = (networkId: string, phaseId: string) =>
  `${planningPath(networkId)}/${phaseId}/heropening`;
export const learntPath = (slug: string) => `/netwerken/${slug}/geleerd`;
