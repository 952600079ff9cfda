/** Themes and sectors of the demo; the first words of a vocabulary that grows. */
export const themes = [
  { id: "doorstroom", name: "Doorstroom", nameEn: "Moving on to a regular job" },
  { id: "toeleiding", name: "Toeleiding", nameEn: "Finding the way in" },
  { id: "jobdesign", name: "Inclusief jobdesign", nameEn: "Inclusive job design" },
  { id: "taal", name: "Taal op de werkvloer", nameEn: "Language at work" },
  { id: "netwerk", name: "Lokaal netwerk", nameEn: "Local network" },
  { id: "jongeren", name: "Jongeren", nameEn: "Young people" },
];

export const sectors = [
  { id: "voeding-horeca", name: "Voeding en horeca", nameEn: "Food and hospitality" },
  { id: "groen", name: "Groen", nameEn: "Green spaces" },
  { id: "interim", name: "Interim", nameEn: "Temporary work" },
  { id: "dienstencheques", name: "Dienstencheques", nameEn: "Service vouchers" },
  { id: "lokale-besturen", name: "Lokale besturen", nameEn: "Local authorities" },
  { id: "metaal-logistiek", name: "Metaal en logistiek", nameEn: "Metal and logistics" },
  { id: "social-profit", name: "Social profit", nameEn: "Non-profit care" },
];
