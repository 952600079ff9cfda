const nl = {
  remark: "Wat we je willen zeggen",
  button: "Open je verhaal",
  keep: "Bewaar deze mail. Met de knop volg, wijzig of trek je je verhaal in, zonder aan te melden. Geef de link niet door.",
  "story-submitted": {
    subject: (title: string) => `We kregen je verhaal: ${title}`,
    heading: "Bedankt voor je verhaal",
    text: "Een redacteur leest het. Daarna krijg je een mail. Tot dan kan niemand anders het lezen, en kun je het nog veranderen. Heb je een foto? Voeg ze toe op de pagina van je verhaal.",
    small: "Schreef je dit niet? Open je verhaal en trek het in, dan is het weg.",
  },
  "story-author-named": {
    subject: (title: string) => `Schrijf jij dit verhaal verder? ${title}`,
    heading: "We vertellen graag jouw verhaal",
    text: "Op een sessie hoorden we iets waarvan anderen kunnen leren. We begonnen er een verhaal van. Vul het aan zoals het echt was, en dien het in. Zonder jou zetten we niets online.",
    small: "Wil je dit niet? Trek het verhaal in, of antwoord op deze mail.",
  },
  "story-admitted": {
    subject: (title: string) => `Je verhaal staat in het netwerk: ${title}`,
    heading: "Je verhaal staat in het netwerk",
    text: (network: string) =>
      `Iedereen van ${network} kan het nu lezen. Een expert leest het ook. Die kan het goedkeuren voor de kennisbank, waar iedereen het vindt.`,
    small: "",
  },
  "story-shared": {
    subject: (title: string) => `Iedereen kan je verhaal nu lezen: ${title}`,
    heading: "Je verhaal staat in de kennisbank",
    text: "Een expert keurde het goed. Iedereen kan het nu vinden en lezen. Over een jaar vragen we je of het nog klopt.",
    small: "",
  },
  "story-declined": {
    subject: (title: string) => `We nemen je verhaal nog niet op: ${title}`,
    heading: "We nemen je verhaal nog niet op",
    text: "De redacteur las je verhaal en zegt waarom. Je kunt het aanpassen en opnieuw indienen.",
    small: "",
  },
  "story-held-back": {
    subject: (title: string) => `Een expert heeft een vraag over je verhaal: ${title}`,
    heading: "Een expert heeft een vraag",
    text: "Je verhaal blijft in het netwerk staan. Pas het aan, dan kijkt de expert opnieuw.",
    small: "",
  },
  "story-withdrawn": {
    subject: (title: string) => `Je verhaal staat niet meer online: ${title}`,
    heading: "Je verhaal staat niet meer online",
    text: "Een redacteur haalde je verhaal weg en zegt waarom. Je kunt het aanpassen en opnieuw indienen.",
    small: "",
  },
  "story-change-accepted": {
    subject: (title: string) => `Je wijziging staat online: ${title}`,
    heading: "Je wijziging staat online",
    text: "Een redacteur nam je wijziging over. Lezers zien ze vanaf nu.",
    small: "",
  },
  "story-change-refused": {
    subject: (title: string) => `We nemen je wijziging niet over: ${title}`,
    heading: "We nemen je wijziging niet over",
    text: "Het verhaal blijft online zoals het was, met de foto's die er al stonden. De redacteur zegt waarom. Je kunt iets anders voorstellen.",
    small: "",
  },
  "story-review-asked": {
    subject: (title: string) => `Klopt je verhaal nog? ${title}`,
    heading: "Klopt je verhaal nog?",
    text: "Je verhaal staat een tijd in de kennisbank. Klopt het nog? Zeg het met één druk op de knop. Klopt het niet meer? Pas het dan aan.",
    small: "We vragen dit hoogstens twee keer. Daarna zien lezers dat het niet bevestigd is.",
  },
};

type StoryWords = typeof nl;

const en: StoryWords = {
  remark: "What we want to tell you",
  button: "Open your story",
  keep: "Keep this mail. With the button you follow, change or withdraw your story, without logging in. Do not pass the link on.",
  "story-submitted": {
    subject: (title) => `We received your story: ${title}`,
    heading: "Thank you for your story",
    text: "An editor reads it. Then you get a mail. Until then nobody else can read it, and you can still change it. You have a picture? Add it on the page of your story.",
    small: "You did not write this? Open the story and withdraw it, then it is gone.",
  },
  "story-author-named": {
    subject: (title) => `Will you write this story? ${title}`,
    heading: "We would like to tell your story",
    text: "At a session we heard something that others can learn from. We began a story about it. Complete it as it really was, and hand it in. Without you we put nothing online.",
    small: "You do not want this? Withdraw the story, or answer this mail.",
  },
  "story-admitted": {
    subject: (title) => `Your story is in the network: ${title}`,
    heading: "Your story is in the network",
    text: (network) =>
      `Everybody in ${network} can read it now. An expert reads it too, and may approve it for the knowledge base, where everybody finds it.`,
    small: "",
  },
  "story-shared": {
    subject: (title) => `Everybody can read your story now: ${title}`,
    heading: "Your story is in the knowledge base",
    text: "An expert approved it. Everybody can find and read it now. In a year we will ask you whether it still holds.",
    small: "",
  },
  "story-declined": {
    subject: (title) => `We do not publish your story yet: ${title}`,
    heading: "We do not publish your story yet",
    text: "The editor read your story and says why. You can change it and hand it in again.",
    small: "",
  },
  "story-held-back": {
    subject: (title) => `An expert has a question about your story: ${title}`,
    heading: "An expert has a question",
    text: "Your story stays in the network. Change it, then the expert looks again.",
    small: "",
  },
  "story-withdrawn": {
    subject: (title) => `Your story is no longer online: ${title}`,
    heading: "Your story is no longer online",
    text: "An editor took your story away and says why. You can change it and hand it in again.",
    small: "",
  },
  "story-change-accepted": {
    subject: (title) => `Your change is online: ${title}`,
    heading: "Your change is online",
    text: "An editor accepted your change. Readers see it from now on.",
    small: "",
  },
  "story-change-refused": {
    subject: (title) => `We do not accept your change: ${title}`,
    heading: "We do not accept your change",
    text: "The story stays online as it was, with the pictures that were there. The editor says why. You can propose something else.",
    small: "",
  },
  "story-review-asked": {
    subject: (title) => `Does your story still hold? ${title}`,
    heading: "Does your story still hold?",
    text: "Your story has been in the knowledge base for a while. Does it still hold? Say so with one press of a button. It does not? Then change it.",
    small: "We ask this twice at most. After that readers see that it was not confirmed.",
  },
};

/** The words of the letters to authors of stories, in both languages. */
export const storyWords: Record<"nl" | "en", StoryWords> = { nl, en };

/** The letters to authors of stories. */
export const STORY_LETTERS = [
  "story-submitted",
  "story-author-named",
  "story-admitted",
  "story-shared",
  "story-declined",
  "story-held-back",
  "story-withdrawn",
  "story-change-accepted",
  "story-change-refused",
  "story-review-asked",
] as const;
export type StoryLetterName = (typeof STORY_LETTERS)[number];

export const isStoryLetter = (letter: string): letter is StoryLetterName =>
  (STORY_LETTERS as readonly string[]).includes(letter);
