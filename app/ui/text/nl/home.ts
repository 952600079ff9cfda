export const home = {
  title: "Leer van elkaar, op één dag",
  lead: "Inspiratiedagen, sessies en kick-offs voor wie werkt in en met de sociale economie. Schrijf je in op één minuut, zonder account.",
  showEvents: "Bekijk alle evenementen",
  nextUp: "Binnenkort",
  nothingComing: "Er staat nu niets gepland",
  nothingComingHint:
    "Kijk wat we de vorige keren deden. Of volg de agenda, dan hoor je het als er iets bijkomt.",
  showPast: "Bekijk alle vorige edities",
  past: "Wat we al deden",
  pastLead: "Programma's en sprekers van de vorige edities.",
  stories: "Zo doen anderen het",
  storiesLead: "Verhalen uit de praktijk. Je ziet telkens uit welke sessie ze komen.",
  showStories: "Bekijk alle verhalen",
  showQuestions: "Bekijk vragen en antwoorden",
  showArticles: "Zoek het op in de naslag",
  howTitle: "Zo werkt het",
  how: [
    { title: "Kies je dag", text: "Veel evenementen zijn er op meer dan één plek. Kies wat bij je past." },
    { title: "Schrijf je in", text: "Je naam, je e-mailadres en je organisatie. Meer hebben we niet nodig." },
    {
      title: "Kom langs",
      text: "Je krijgt een ticket in je mailbox. Kun je niet? Met dezelfde mail schrijf je je uit.",
    },
  ],
  organiserTitle: "Organiseer je zelf?",
  organiserText: "Meld je aan om je evenement te beheren.",
};
