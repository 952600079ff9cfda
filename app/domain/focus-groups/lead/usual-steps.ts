/** What most groups do in fifty minutes; to begin with. */
export const USUAL_STEPS: readonly { title: string; minutes: number }[] = [
  { title: "Kennismaking", minutes: 5 },
  { title: "Verkennen", minutes: 20 },
  { title: "Kiezen", minutes: 15 },
  { title: "Afronden", minutes: 10 },
];
