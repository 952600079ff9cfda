import type { home as nl } from "../nl/home";

export const home: typeof nl = {
  title: "Learn from each other, in a day",
  lead: "Inspiration days, sessions and kick-offs for people who work in and with the social economy. Register in a minute, without an account.",
  showEvents: "See all events",
  nextUp: "Coming soon",
  nothingComing: "Nothing is planned right now",
  nothingComingHint: "Look at what we did before. Or follow the calendar and hear when something is added.",
  showPast: "See all past editions",
  past: "What we did before",
  pastLead: "Programmes and speakers of past editions.",
  stories: "How others do it",
  storiesLead: "Stories from practice. Each one shows the session it came from.",
  showStories: "See all stories",
  showQuestions: "See questions and answers",
  showArticles: "Look it up in the reference pages",
  howTitle: "How it works",
  how: [
    { title: "Choose your day", text: "Many events happen in more than one place. Choose what suits you." },
    {
      title: "Register",
      text: "Your name, your e-mail address and your organisation. We need nothing more.",
    },
    { title: "Come along", text: "You get a ticket by e-mail. Cannot make it? Cancel with the same e-mail." },
  ],
  organiserTitle: "Are you an organiser?",
  organiserText: "Log in to manage your event.",
};
