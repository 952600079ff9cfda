/** What can go wrong with a question or its answer, in words. */
export const questionErrors = {
  reasons: {
    "question-answered": "Op deze vraag staat een antwoord online. Ze blijft daarom te lezen.",
    "question-state": "Deze stap kan nu niet. Kijk na hoe het met de vraag staat.",
    "question-merged":
      "Deze vraag is samengevoegd met een andere. Werk verder aan die vraag, of maak ze eerst weer los.",
    "question-lapsed": "Deze vraag is vervallen. Open ze eerst opnieuw.",
    "no-addressee": "Kies eerst aan wie de vraag gesteld wordt.",
    "merge-itself": "Deze vragen zijn al één vraag.",
    "merge-kind": "Een vraag en een beleidsvraag voeg je niet samen. Maak ze eerst van dezelfde soort.",
    "merge-unpublished": "De andere vraag staat nog niet online. Zet ze eerst online.",
    "merge-answered": "Deze vraag is al beantwoord en de andere nog niet. Voeg ze andersom samen.",
    "too-many-links": "Er gingen al 20 links uit voor deze vraag.",
    "answer-link-ended": "Deze link werkt niet meer. Vraag een nieuwe aan wie je de link stuurde.",
    "answer-gone": "Dit voorstel is intussen vervangen of ingetrokken. Lees eerst wat er nu staat.",
  },
  codes: {
    "outcome-given": "De overheid zei al wat ze hiermee doet. Daarom blijft dit een beleidsvraag.",
    "future-day": "Deze dag moet nog komen. Kies vandaag of een dag die voorbij is.",
  },
  fields: {
    "questionText.required": "Schrijf je vraag.",
    "answerText.required": "Schrijf het antwoord.",
    "standingId.required": "Kies een vraag.",
    "changeRemark.say-why": "Zeg waarom de vraag vervalt. Lezers zien dit.",
    "why.required": "Schrijf wat er niet klopt.",
  },
};
