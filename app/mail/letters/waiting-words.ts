const nl = {
  network: "Netwerk",
  small:
    "Deze mail krijgt wie dit netwerk organiseert. Keek een collega het intussen na? Dan hoef je niets te doen.",
  "story-waits": {
    subject: (title: string) => `Nieuw verhaal om na te lezen: ${title}`,
    heading: "Er wacht een verhaal op jou",
    text: "Iemand diende een praktijkverhaal in. Lees het, en beslis of het in het netwerk komt. Tot dan leest niemand anders het.",
    what: "Verhaal",
    button: "Lees het verhaal",
  },
  "story-change-waits": {
    subject: (title: string) => `Een auteur wil een verhaal wijzigen: ${title}`,
    heading: "Er wacht een wijziging op jou",
    text: "De auteur van een verhaal stelt andere woorden of foto's voor. Bekijk ze, en beslis. Tot dan zien bezoekers het verhaal zoals het was.",
    what: "Verhaal",
    button: "Bekijk de wijziging",
  },
  "question-waits": {
    subject: (title: string) => `Nieuwe vraag om na te lezen: ${title}`,
    heading: "Er wacht een vraag op jou",
    text: "Iemand stelde een vraag. Lees ze na, zeg aan wie ze gesteld wordt, en zet ze online.",
    what: "Vraag",
    button: "Lees de vraag",
  },
  request: {
    subject: (title: string) => `Nieuwe beleidsvraag om na te lezen: ${title}`,
    heading: "Er wacht een beleidsvraag op jou",
    text: "Iemand vraagt iets aan het beleid. Lees het na, zeg aan wie het gevraagd wordt, en zet het online.",
    what: "Beleidsvraag",
    button: "Lees de beleidsvraag",
  },
};

type Words = typeof nl;

const en: Words = {
  network: "Network",
  small:
    "This mail goes to who organises this network. Did a colleague look at it in the meantime? Then you need not do anything.",
  "story-waits": {
    subject: (title) => `New story to read: ${title}`,
    heading: "A story waits for you",
    text: "Somebody sent in a practice story. Read it, and decide whether it comes in the network. Nobody else reads it until then.",
    what: "Story",
    button: "Read the story",
  },
  "story-change-waits": {
    subject: (title) => `An author wants to change a story: ${title}`,
    heading: "A change waits for you",
    text: "The author of a story proposes other words or pictures. Look at them, and decide. Visitors see the story as it was until then.",
    what: "Story",
    button: "See the change",
  },
  "question-waits": {
    subject: (title) => `New question to read: ${title}`,
    heading: "A question waits for you",
    text: "Somebody asked a question. Read it, say to whom it is put, and put it online.",
    what: "Question",
    button: "Read the question",
  },
  request: {
    subject: (title) => `New policy request to read: ${title}`,
    heading: "A policy request waits for you",
    text: "Somebody asks something of policy. Read it, say to whom it is put, and put it online.",
    what: "Policy request",
    button: "Read the policy request",
  },
};

export const waitingWords = { nl, en };
