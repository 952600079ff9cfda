/** The organiser's pages of a network's conclusions. */
export const conclusionsPath = (networkId: string) => `/beheer/netwerken/${networkId}/besluiten`;
export const editPath = (networkId: string, conclusionId: string) =>
  `${conclusionsPath(networkId)}/${conclusionId}`;
export const roundFormPath = (networkId: string, roundId: string) =>
  `${conclusionsPath(networkId)}/rondes/${roundId}`;

/** The expert group's pages of a round. */
export const roundPath = (roundId: string) => `/expertengroep/${roundId}`;
export const testedPath = (roundId: string, conclusionId: string) => `${roundPath(roundId)}/${conclusionId}`;

/** What everybody may read. */
export const conclusionPath = (conclusionId: string) => `/besluiten/${conclusionId}`;
export const contributionPath = (contributionId: string) => `/bijdragen/${contributionId}`;
