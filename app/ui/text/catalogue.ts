import type { Locale } from "../locale";
import { account as accountEn } from "./en/account";
import { api as apiEn } from "./en/api";
import { certificate as certificateEn } from "./en/certificate";
import { common as commonEn } from "./en/common";
import { errors as errorsEn } from "./en/errors";
import { events as eventsEn } from "./en/events";
import { files as filesEn } from "./en/files";
import { find as findEn } from "./en/find";
import { home as homeEn } from "./en/home";
import { learnt as learntEn } from "./en/learnt";
import { networks as networksEn } from "./en/networks";
import { questions as questionsEn } from "./en/questions";
import { reference as referenceEn } from "./en/reference";
import { reading as readingEn } from "./en/reading";
import { registration as registrationEn } from "./en/registration";
import { reports as reportsEn } from "./en/reports";
import { storyPictures as storyPicturesEn } from "./en/story-pictures";
import { storyWriting as storyWritingEn } from "./en/story-writing";
import { trace as traceEn } from "./en/trace";
import { account } from "./nl/account";
import { api } from "./nl/api";
import { certificate } from "./nl/certificate";
import { common } from "./nl/common";
import { errors } from "./nl/errors";
import { events } from "./nl/events";
import { files } from "./nl/files";
import { find } from "./nl/find";
import { home } from "./nl/home";
import { learnt } from "./nl/learnt";
import { networks } from "./nl/networks";
import { questions } from "./nl/questions";
import { reference } from "./nl/reference";
import { reading } from "./nl/reading";
import { registration } from "./nl/registration";
import { reports } from "./nl/reports";
import { storyPictures } from "./nl/story-pictures";
import { storyWriting } from "./nl/story-writing";
import { trace } from "./nl/trace";

const nl = {
  common,
  home,
  events,
  networks,
  registration,
  account,
  certificate,
  reports,
  trace,
  learnt,
  find,
  files,
  api,
  questions,
  storyPictures,
  storyWriting,
  reference,
  reading,
  errors,
};

export type Texts = typeof nl;
export type TextArea = keyof Texts;

/** Everything a visitor can read. English has the Dutch type, so a forgotten text fails the type check. */
export const catalogue: Record<Locale, Texts> = {
  nl,
  en: {
    common: commonEn,
    home: homeEn,
    events: eventsEn,
    networks: networksEn,
    registration: registrationEn,
    account: accountEn,
    certificate: certificateEn,
    reports: reportsEn,
    trace: traceEn,
    learnt: learntEn,
    find: findEn,
    files: filesEn,
    api: apiEn,
    questions: questionsEn,
    storyPictures: storyPicturesEn,
    storyWriting: storyWritingEn,
    reference: referenceEn,
    reading: readingEn,
    errors: errorsEn,
  },
};

/** The texts of one area, for code outside React: letters, documents, feeds, titles. */
export function textFor<Area extends TextArea>(locale: Locale, area: Area): Texts[Area] {
  return catalogue[locale][area];
}
