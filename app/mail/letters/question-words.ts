import { isRequest, type QuestionKindName } from "~/domain/knowledge/questions/question";

const nl = {
  "question-asked": {
    subject: "We kregen je vraag",
    heading: "We kregen je vraag",
    text: "Iemand van het netwerk leest je vraag na, zet ze online en legt ze voor aan wie ze kan beantwoorden. Is er een antwoord? Dan krijg je één mail.",
    button: "Bekijk hoe het met je vraag staat",
    small: "Vroeg je dit niet, of wil je geen mail? Op diezelfde pagina stop je het.",
  },
  "question-followed": {
    subject: "Je volgt nu een vraag",
    heading: "Je volgt nu deze vraag",
    text: "Is er een antwoord? Dan krijg je één mail.",
    button: "Bekijk de vraag",
    small: "Vroeg je dit niet, of wil je stoppen? Dan kun je hier weer weg:",
  },
  "question-told": {
    subject: (question: string) => `Er is een antwoord: ${question}`,
    heading: "Er is een antwoord",
    asked: "Je stelde deze vraag:",
    follows: "Je volgt deze vraag:",
    answered: (who: string) => `${who} antwoordt:`,
    someone: "Het antwoord:",
    source: "Bron",
    by: "Antwoord van",
    valid: "Geldig",
    outcome: "Wat ermee gebeurt",
    from: (day: string) => `vanaf ${day}`,
    until: (day: string) => `tot en met ${day}`,
    button: "Lees het antwoord",
    small: "Komt er later een nieuw antwoord, dan krijg je weer één mail. Stoppen kan hier:",
  },
  "answer-link": {
    subject: (question: string) => `Een vraag voor jullie: ${question}`,
    heading: "We leggen jullie een vraag voor",
    text: (network: string) => `Deze vraag leeft bij ${network}:`,
    people: "de mensen die met Netwerf werken",
    waiting: (count: number) =>
      count === 1 ? "1 persoon wacht op het antwoord." : `${count} mensen wachten op het antwoord.`,
    write: "Met de knop lees je de vraag en schrijf je het antwoord. Aanmelden hoeft niet.",
    approve:
      "We stellen zelf een antwoord voor. Met de knop lees je het na. Je keurt het goed, je weigert het, of je schrijft er zelf een. Aanmelden hoeft niet.",
    proposedButton: "Lees het voorstel na",
    button: "Beantwoord de vraag",
    to: "Vraag aan",
    until: "De link werkt tot en met",
    small:
      "De link is van jou: wie hem heeft, antwoordt namens je organisatie. We tonen je functie, nooit je naam. Het antwoord staat meteen online.",
  },
};

type QuestionWords = typeof nl;

const en: QuestionWords = {
  "question-asked": {
    subject: "We received your question",
    heading: "We received your question",
    text: "Someone of the network reads your question, puts it online and hands it to who can answer it. When there is an answer you get one mail.",
    button: "See how your question stands",
    small: "You did not ask this, or want no mail? You stop it on that same page.",
  },
  "question-followed": {
    subject: "You now follow a question",
    heading: "You now follow this question",
    text: "When there is an answer you get one mail.",
    button: "See the question",
    small: "You did not ask for this, or want to stop? You can leave here:",
  },
  "question-told": {
    subject: (question) => `There is an answer: ${question}`,
    heading: "There is an answer",
    asked: "You asked this question:",
    follows: "You follow this question:",
    answered: (who) => `${who} answers:`,
    someone: "The answer:",
    source: "Source",
    by: "Answered by",
    valid: "Valid",
    outcome: "What happens with it",
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    button: "Read the answer",
    small: "If a new answer comes later, you get one mail again. Stop here:",
  },
  "answer-link": {
    subject: (question) => `A question for you: ${question}`,
    heading: "We put a question to you",
    text: (network) => `This question lives with ${network}:`,
    people: "the people who work with Netwerf",
    waiting: (count) =>
      count === 1 ? "1 person waits for the answer." : `${count} people wait for the answer.`,
    write: "With the button you read the question and write the answer. You need not log in.",
    approve:
      "We propose an answer ourselves. With the button you read it. You approve it, refuse it, or write one yourself. You need not log in.",
    proposedButton: "Read the proposal",
    button: "Answer the question",
    to: "Question to",
    until: "The link works until",
    small:
      "The link is yours: whoever has it answers for your organisation. We show your function, never your name. The answer is online at once.",
  },
};

/** What reads otherwise when something is asked of policy. */
type RequestWords = { [Name in keyof QuestionWords]: Partial<QuestionWords[Name]> };

const nlRequest: RequestWords = {
  "question-asked": {
    ...{ subject: "We kregen je beleidsvraag", heading: "We kregen je beleidsvraag" },
    text: "Iemand van het netwerk leest je beleidsvraag na, zet ze online en legt ze voor aan wie erover beslist. Is er een antwoord? Dan krijg je één mail.",
    button: "Bekijk hoe het met je beleidsvraag staat",
  },
  "question-followed": {
    ...{ subject: "Je volgt nu een beleidsvraag", heading: "Je volgt nu deze beleidsvraag" },
    button: "Bekijk de beleidsvraag",
  },
  "question-told": { asked: "Je stelde deze beleidsvraag:", follows: "Je volgt deze beleidsvraag:" },
  "answer-link": {
    subject: (question) => `Een beleidsvraag voor jullie: ${question}`,
    heading: "We leggen jullie een beleidsvraag voor",
    text: (network) => `Dit vraagt ${network} aan het beleid:`,
    write: "Met de knop lees je de beleidsvraag en schrijf je het antwoord. Aanmelden hoeft niet.",
    button: "Beantwoord de beleidsvraag",
    to: "Beleidsvraag aan",
  },
};

const enRequest: RequestWords = {
  "question-asked": {
    ...{ subject: "We received your policy request", heading: "We received your policy request" },
    text: "Someone of the network reads your policy request, puts it online and hands it to who decides about it. When there is an answer you get one mail.",
    button: "See how your policy request stands",
  },
  "question-followed": {
    ...{ subject: "You now follow a policy request", heading: "You now follow this policy request" },
    button: "See the policy request",
  },
  "question-told": { asked: "You made this policy request:", follows: "You follow this policy request:" },
  "answer-link": {
    subject: (question) => `A policy request for you: ${question}`,
    heading: "We put a policy request to you",
    text: (network) => `This is what ${network} asks of policy:`,
    write: "With the button you read the policy request and write the answer. You need not log in.",
    button: "Answer the policy request",
    to: "Policy request to",
  },
};

const WORDS = { nl, en };
const OF_REQUESTS = { nl: nlRequest, en: enRequest };

/** The words of one letter about a question or a policy request. */
export function questionWords<Name extends keyof QuestionWords>(
  locale: "nl" | "en",
  name: Name,
  kind: QuestionKindName,
): QuestionWords[Name] {
  const words = WORDS[locale][name];
  return isRequest(kind) ? { ...words, ...OF_REQUESTS[locale][name] } : words;
}
