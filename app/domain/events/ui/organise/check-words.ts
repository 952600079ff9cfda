import type { CheckName } from "../../checklist";

/** Each part of the checklist: what it is called in a row of parts, and what is said of it when it is there or not. */
export const checkWords: Record<CheckName, { part: string; done: string; empty: string; page: string }> = {
  date: {
    part: "een dag die nog komt",
    done: "Er is een dag die nog komt.",
    empty: "Er is nog geen dag.",
    page: "datums/nieuw",
  },
  place: {
    part: "een plaats",
    done: "De plaats of de link staat erbij.",
    empty: "Een dag heeft nog geen plaats of link om mee te doen.",
    page: "",
  },
  description: {
    part: "de beschrijving",
    done: "De beschrijving staat erin.",
    empty: "De beschrijving is nog leeg.",
    page: "gegevens",
  },
  programme: {
    part: "het programma",
    done: "Het programma staat erin.",
    empty: "Het programma is nog leeg.",
    page: "programma",
  },
  contact: {
    part: "het contact",
    done: "Er is iemand die vragen beantwoordt.",
    empty: "Niemand staat erbij om vragen te beantwoorden.",
    page: "gegevens",
  },
};
