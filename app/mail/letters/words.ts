/** The words of every letter, in both languages. English has the Dutch type. */
const nl = {
  hello: (name: string) => `Dag ${name},`,
  when: "Wanneer",
  where: "Waar",
  workshops: "Je workshops",
  group: "Je groep",
  code: "Je ticketcode",
  online: "Online via",
  yourPage: "Bekijk of wijzig je inschrijving",
  keep: "Bewaar deze mail. Met de knop wijzig je je inschrijving of schrijf je je uit, zonder aan te melden.",
  contact: (who: string) => `Heb je een vraag? Antwoord op deze mail. ${who} helpt je.`,
  login: {
    subject: (code: string) => `${code} is je code voor Netwerf`,
    heading: "Meld je aan",
    text: "Typ deze code op de pagina waar je begon:",
    link: "Of gebruik deze knop",
    small: "De code werkt tien minuten en één keer. Vroeg je dit niet? Dan hoef je niets te doen.",
  },
  confirmed: {
    subject: (title: string) => `Je bent ingeschreven: ${title}`,
    heading: "Je bent ingeschreven",
    text: "We verwachten je.",
  },
  waitlisted: {
    subject: (title: string) => `Je staat op de wachtlijst: ${title}`,
    heading: "Je staat op de wachtlijst",
    text: (place: number) =>
      `Je bent nummer ${place} op de wachtlijst. Komt er een plaats vrij, dan mailen we je. Je hebt dan tijd om te beslissen.`,
  },
  offered: {
    subject: (title: string) => `Er is een plaats voor je: ${title}`,
    heading: "Er is een plaats voor je",
    text: (deadline: string) => `We houden een plaats voor je vrij ${deadline}. Laat weten of je komt.`,
    button: "Kies: ik kom of ik kom niet",
    small: "Antwoord je niet op tijd? Dan gaat de plaats naar wie na je komt.",
  },
  "offer-expired": {
    subject: (title: string) => `Je plaats is doorgegeven: ${title}`,
    heading: "De plaats ging naar iemand anders",
    text: "We hoorden niet op tijd van je. Wil je toch komen? Zet je dan opnieuw op de wachtlijst.",
  },
  cancelled: {
    subject: (title: string) => `Je bent uitgeschreven: ${title}`,
    heading: "Je bent uitgeschreven",
    text: "We hebben je uitgeschreven. Je plaats gaat naar wie op de wachtlijst staat.",
  },
  moved: {
    subject: (title: string) => `Je komt op een andere dag: ${title}`,
    heading: "Je datum is veranderd",
    text: "Je hebt nu een plaats op deze dag:",
  },
  "choices-changed": {
    subject: (title: string) => `Je keuzes zijn bewaard: ${title}`,
    heading: "Je keuzes zijn bewaard",
    text: "Dit zijn nu je workshops.",
  },
  link: {
    subject: (title: string) => `Je link: ${title}`,
    heading: "Hier is je link",
    text: "Met dit adres was er al een inschrijving. Met de knop bekijk of wijzig je ze.",
  },
  "link-sent": {
    subject: (title: string) => `Je link: ${title}`,
    heading: "Hier is je link",
    text: "De organisator stuurt je deze link opnieuw. Met de knop bekijk of wijzig je je inschrijving.",
  },
  "link-renewed": {
    subject: (title: string) => `Je nieuwe link: ${title}`,
    heading: "Hier is je nieuwe link",
    text: "De organisator maakte een nieuwe link voor je inschrijving. Een link uit een vroegere mail werkt niet meer.",
  },
  reminder: {
    subject: (title: string, day: string) => `${day}: ${title}`,
    week: { heading: "Volgende week zien we je", day: "Volgende week" },
    day: { heading: "Morgen zien we je", day: "Morgen" },
    text: "Kan je niet komen? Schrijf je uit, dan kan iemand anders komen.",
  },
  thanks: {
    subject: (title: string) => `Bedankt om er te zijn: ${title}`,
    heading: "Bedankt om er te zijn",
    text: "Wat vond je van de dag? Met twee minuten help je de volgende editie beter te maken.",
    button: "Geef je mening",
    certificate: "Op je pagina vind je ook je attest van aanwezigheid.",
  },
  "workshop-offered": {
    subject: (title: string) => `Er is een plaats in je workshop: ${title}`,
    heading: "Er is een plaats in je workshop",
    text: (workshop: string, deadline: string) =>
      `Er is een plaats in "${workshop}". We houden ze vrij ${deadline}. Tot dan hou je je huidige plaats.`,
  },
  "workshop-offer-expired": {
    subject: (title: string) => `Je blijft in je workshop: ${title}`,
    heading: "Je blijft waar je was",
    text: (workshop: string) =>
      `De plaats in "${workshop}" ging naar iemand anders. Aan je andere keuzes verandert niets.`,
  },
  "workshop-taken": {
    subject: (title: string) => `Je hebt je workshop: ${title}`,
    heading: "Je hebt je plaats",
    text: (workshop: string) => `Je hebt nu een plaats in "${workshop}".`,
  },
  "date-changed": {
    subject: (title: string) => `Er is iets veranderd: ${title}`,
    heading: "Er is iets veranderd",
    text: "Kijk even na of het voor jou nog past.",
    what: {
      time: "Het uur is veranderd.",
      place: "De plaats is veranderd.",
      online: "De link om online mee te doen is veranderd.",
      programme: "Het programma is veranderd.",
    } as Record<string, string>,
  },
  "date-cancelled": {
    subject: (title: string) => `Gaat niet door: ${title}`,
    heading: "Deze dag gaat niet door",
    text: "Het spijt ons. Je hoeft niets te doen.",
  },
  "series-followed": {
    subject: (series: string) => `Je volgt nu ${series}`,
    heading: (series: string) => `Je volgt nu ${series}`,
    text: "Komt er een nieuwe editie? Dan krijg je één mail, zodat je je kunt inschrijven.",
    button: "Bekijk alle edities",
    small: "Vroeg je dit niet, of wil je stoppen? Dan kun je hier weer weg:",
  },
  "series-edition": {
    subject: (title: string) => `Je kunt je inschrijven: ${title}`,
    heading: (title: string) => title,
    text: (series: string) => `Er is een nieuwe editie van ${series}.`,
    button: "Bekijk en schrijf je in",
    small: (series: string) => `Je krijgt deze mail omdat je ${series} volgt. Stoppen kan hier:`,
  },
};

export type Words = typeof nl;

const en: Words = {
  hello: (name) => `Hello ${name},`,
  when: "When",
  where: "Where",
  workshops: "Your workshops",
  group: "Your group",
  code: "Your ticket code",
  online: "Online at",
  yourPage: "See or change your registration",
  keep: "Keep this mail. With the button you change or cancel your registration, without logging in.",
  contact: (who) => `Do you have a question? Answer this mail. ${who} will help you.`,
  login: {
    subject: (code) => `${code} is your code for Netwerf`,
    heading: "Log in",
    text: "Type this code on the page where you started:",
    link: "Or use this button",
    small:
      "The code works for ten minutes and once. You did not ask for this? Then you need not do anything.",
  },
  confirmed: {
    subject: (title) => `You are registered: ${title}`,
    heading: "You are registered",
    text: "We look forward to seeing you.",
  },
  waitlisted: {
    subject: (title) => `You are on the waiting list: ${title}`,
    heading: "You are on the waiting list",
    text: (place) =>
      `You are number ${place} on the waiting list. When a seat comes free we mail you. You then have time to decide.`,
  },
  offered: {
    subject: (title) => `There is a seat for you: ${title}`,
    heading: "There is a seat for you",
    text: (deadline) => `We keep a seat for you ${deadline}. Tell us whether you come.`,
    button: "Choose: I come or I do not come",
    small: "No answer in time? Then the seat goes to who is next.",
  },
  "offer-expired": {
    subject: (title) => `Your seat was passed on: ${title}`,
    heading: "The seat went to somebody else",
    text: "We did not hear from you in time. Do you still want to come? Join the waiting list again.",
  },
  cancelled: {
    subject: (title) => `You are no longer registered: ${title}`,
    heading: "You are no longer registered",
    text: "We cancelled your registration. Your seat goes to who is on the waiting list.",
  },
  moved: {
    subject: (title) => `You come on another day: ${title}`,
    heading: "Your date has changed",
    text: "You now have a seat on this day:",
  },
  "choices-changed": {
    subject: (title) => `Your choices are saved: ${title}`,
    heading: "Your choices are saved",
    text: "These are your workshops now.",
  },
  link: {
    subject: (title) => `Your link: ${title}`,
    heading: "Here is your link",
    text: "There was a registration with this address already. With the button you see or change it.",
  },
  "link-sent": {
    subject: (title) => `Your link: ${title}`,
    heading: "Here is your link",
    text: "The organiser sends you this link again. With the button you see or change your registration.",
  },
  "link-renewed": {
    subject: (title) => `Your new link: ${title}`,
    heading: "Here is your new link",
    text: "The organiser made a new link for your registration. A link from an earlier mail no longer works.",
  },
  reminder: {
    subject: (title, day) => `${day}: ${title}`,
    week: { heading: "See you next week", day: "Next week" },
    day: { heading: "See you tomorrow", day: "Tomorrow" },
    text: "You cannot come? Cancel, then somebody else can.",
  },
  thanks: {
    subject: (title) => `Thank you for being there: ${title}`,
    heading: "Thank you for being there",
    text: "What did you think of the day? Two minutes of yours make the next one better.",
    button: "Tell us",
    certificate: "On your page you also find your certificate of attendance.",
  },
  "workshop-offered": {
    subject: (title) => `There is a seat in your workshop: ${title}`,
    heading: "There is a seat in your workshop",
    text: (workshop, deadline) =>
      `There is a seat in "${workshop}". We keep it ${deadline}. Until then you keep the seat you have.`,
  },
  "workshop-offer-expired": {
    subject: (title) => `You stay in your workshop: ${title}`,
    heading: "You stay where you were",
    text: (workshop) =>
      `The seat in "${workshop}" went to somebody else. Your other choices stay as they are.`,
  },
  "workshop-taken": {
    subject: (title) => `You have your workshop: ${title}`,
    heading: "You have your seat",
    text: (workshop) => `You now have a seat in "${workshop}".`,
  },
  "date-changed": {
    subject: (title) => `Something has changed: ${title}`,
    heading: "Something has changed",
    text: "Please check whether it still suits you.",
    what: {
      time: "The time has changed.",
      place: "The place has changed.",
      online: "The link to join online has changed.",
      programme: "The programme has changed.",
    },
  },
  "date-cancelled": {
    subject: (title) => `Cancelled: ${title}`,
    heading: "This day is cancelled",
    text: "We are sorry. You need not do anything.",
  },
  "series-followed": {
    subject: (series) => `You now follow ${series}`,
    heading: (series) => `You now follow ${series}`,
    text: "When there is a new edition you get one mail, so that you can register.",
    button: "See all editions",
    small: "You did not ask for this, or want to stop? You can leave here:",
  },
  "series-edition": {
    subject: (title) => `You can register: ${title}`,
    heading: (title) => title,
    text: (series) => `There is a new edition of ${series}.`,
    button: "See it and register",
    small: (series) => `You get this mail because you follow ${series}. Stop here:`,
  },
};

export const words: Record<"nl" | "en", Words> = { nl, en };
