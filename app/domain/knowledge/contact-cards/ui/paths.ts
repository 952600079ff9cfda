export const contactPointPath = (slug: string) => `/contactpunten#${slug}`;
export const cardsPath = "/beheer/kennis/contactpunten";
export const cardPath = (cardId: string) => `${cardsPath}/${cardId}`;
