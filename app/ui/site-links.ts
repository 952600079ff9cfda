/** The addresses that stand in every header and footer; app/routes.ts says what answers there. */
export const siteLinks = {
  home: "/",
  events: "/evenementen",
  pastEvents: "/evenementen?periode=voorbij",
  networks: "/netwerken",
  search: "/zoeken",
  stories: "/verhalen",
  questions: "/vragen",
  articles: "/naslag",
  organisations: "/organisaties",
  account: "/mijn",
  login: "/aanmelden",
  logout: "/afmelden",
  beheer: "/beheer",
  language: "/taal",
  privacy: "/privacy",
  accessibility: "/toegankelijkheid",
} as const;
