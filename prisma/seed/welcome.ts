/** Demo log-ins: address and what this person may do. Invented, on a domain that delivers nowhere. */
export const demoLogins = [
  { email: "an.beheer@example.org", role: "ADMINISTRATOR" as const, may: "beheerder: alles" },
  {
    email: "tine.trekker@example.org",
    role: "ORGANISER" as const,
    may: "trekker van de LDE-dagen: organiseert",
  },
  { email: "omar.onthaal@example.org", role: "CHECK_IN" as const, may: "onthaal: checkt in" },
  {
    email: "lena.trekker@example.org",
    role: "ORGANISER" as const,
    in: "sessions" as const,
    may: "trekker van het netwerk sociale en reguliere economie",
  },
  {
    email: "stijn.stuur@example.org",
    role: "STEERING" as const,
    in: "sessions" as const,
    may: "stuurgroep van dat netwerk: beslist wat een besluit wordt",
  },
  {
    email: "ella.expert@example.org",
    role: "EXPERT" as const,
    in: "sessions" as const,
    may: "expert van dat netwerk: er wacht een ronde op haar antwoord",
  },
];

/** What a person who just started Netwerf wants to know, line by line. */
export function welcome(facts: { demo: boolean; origin: string; smtp: boolean }): string[] {
  const mails = facts.smtp
    ? "Mails go out over SMTP_URL."
    : `Mails do not leave: read them on ${facts.origin}/postvak`;
  if (!facts.demo) return [mails];
  return [
    "Demo log-ins (the code is in the mail):",
    ...demoLogins.map((login) => `  ${login.email.padEnd(28)} ${login.may}`),
    `A whole trajectory to walk through: ${facts.origin}/netwerken/sociale-en-reguliere-economie`,
    mails,
    "Stop with Ctrl-C.",
  ];
}
