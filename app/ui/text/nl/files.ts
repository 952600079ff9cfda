export const files = {
  title: "Bestanden",
  seenBy: { NETWORK: "Alleen voor het netwerk", ORGANISERS: "Alleen voor organisatoren" },
};
