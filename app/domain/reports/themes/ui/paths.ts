export const themesPath = (networkId: string) => `/beheer/netwerken/${networkId}/themas`;
export const themeEditPath = (networkId: string, themeId: string) => `${themesPath(networkId)}/${themeId}`;
export const themePath = (themeId: string) => `/themas/${themeId}`;
export const matrixPath = (slug: string) => `/netwerken/${slug}/themas`;
