import { newId } from "~/platform/ids.server";
import { NETWORK_POLICIES } from "./network-policies";
import { FILE_POLICIES } from "./files-policies";
import { KNOWLEDGE_POLICIES } from "./knowledge-policies";
import { OPEN_POLICIES } from "./open-policies";
import { QUESTION_POLICIES } from "./question-policies";
import { STORY_POLICIES } from "./story-policies";
import { REFERENCE_POLICIES } from "./reference-policies";
import { STORY_READER_POLICIES } from "./story-reader-policies";
import { VERDICT_POLICIES } from "./verdict-policies";
import { all, both, does, nothing, shows, type Form, type Rules } from "./policy";

export { MAY, type Policy, type Rules } from "./policy";

const title: Form = () => ({ title: "Een titel" });
const ofNetwork: Form = ({ network }) => ({ title: "Een reeks", networkId: network.id });
const person = { name: "Nele Nieuw", participantType: "LDE_ONDERNEMING" };
const eventForm: Form = ({ network }) => ({
  kind: "INSPIRATIEDAG",
  title: "Een dag",
  networkId: network.id,
});
const dateForm: Form = () => ({
  startsAt: "2027-03-11T09:00",
  endsAt: "2027-03-11T16:30",
  onlineUrl: "https://vergadering.example/dag",
  capacity: "20",
  offerHours: "24",
});
const itemForm: Form = ({ ours }) => ({
  itemKind: "WORKSHOP",
  title: "Een workshop",
  start: "10:00",
  end: "11:00",
  roundId: ours.round.id,
});
const groupForm: Form = () => ({ title: "Tafel", capacity: "8" });
const helper = { name: "Hulp", email: "groep@example.org" };
const message: Form = () => ({ formKey: newId(), audience: "confirmed", subject: "Dag", body: "Tot dan." });
const invited: Form = () => ({ list: "Nele Nieuw;nele@example.org" });
const ofGuest: Form = ({ ours }) => ({ registrationId: ours.confirmed.id });
const wishes: Form = ({ ours }) => ({ [`ronde-${ours.round.id}`]: ours.round.items[1]!.id });
const otherDate: Form = ({ ours }) => ({ occurrenceId: ours.other.id });
const words: Form = () => ({ contributionKind: "TIP", text: "Begin klein." });
const said: Form = (world) => ({ ...(words(world) as Record<string, string>), formKey: newId() });
const entry = { deviceNow: Date.now(), device: "Inkom", entries: [] };

export const POLICIES: Record<string, Rules> = {
  ...NETWORK_POLICIES,
  ...KNOWLEDGE_POLICIES,
  ...FILE_POLICIES,
  ...OPEN_POLICIES,
  ...STORY_POLICIES,
  ...REFERENCE_POLICIES,
  ...STORY_READER_POLICIES,
  ...VERDICT_POLICIES,
  ...QUESTION_POLICIES,
  "home/home": shows("public"),
  "home/privacy": shows("public"),
  "home/accessibility": shows("public"),
  "home/style-guide": shows("demo"),
  "home/robots": shows("public"),
  "system/health": shows("public"),
  "system/readiness": shows("public", { also: [503] }),
  "system/language": does("public", () => ({ taal: "en", terug: "/" })),
  "system/not-found": shows("public", { also: [404] }),
  "mail/outbox": shows("demo"),
  "mail/letter": shows("demo"),

  "events/list": shows("public"),
  "events/calendar-feed": shows("public"),
  "events/atom": shows("public"),
  "events/rss": shows("public"),
  "events/event": shows("public"),
  "events/date-calendar": shows("public"),
  "events/series": shows("public", { link: "series" }),
  "events/series-followers": both("public", () => ({ email: "volger@example.org" }), { link: "series" }),
  "events/series-stop": both("link", nothing, { link: "follower" }),

  "registrations/register": both("public", ({ ours }) => ({
    ...person,
    email: `${newId()}@example.org`,
    formKey: newId(),
    occurrenceId: ours.other.id,
  })),
  "registrations/organisations": shows("public"),
  "registrations/manage": shows("link"),
  "registrations/cancellation": both("link"),
  "registrations/offer": does("link"),
  "registrations/offer-passed": does("link"),
  "registrations/workshop-offer": does("link"),
  "registrations/workshop-offer-passed": does("link"),
  "registrations/choices": both("link", wishes),
  "registrations/date": both("link", otherDate),
  "registrations/details": both("link", () => ({ name: "Vera", photoConsent: "NO" })),
  "registrations/calendar": shows("link"),
  "registrations/certificate": shows("link"),
  "registrations/evaluation": both("link", () => ({ score: "5" }), { also: [409] }),
  "registrations/online": both("link", nothing, { also: [404, 409] }),
  "registrations/invitation-declined": both("link", nothing, { link: "invitation" }),
  "papers/check": shows("public", { also: [404] }),

  ...all(
    "reports",
    shows("public", { link: "report" }),
    "report version pdf docx markdown version-pdf version-docx version-markdown",
  ),
  "reports/comments": both("link", () => ({ text: "Dit klopt niet." }), { link: "report" }),
  "reports/withdrawal": does("link", nothing, { link: "report" }),
  "organise-report/begin": both("organiser"),
  "organise-report/report": shows("desk"),
  "organise-report/title": both("organiser", title),
  "organise-report/contributions": both("desk"),
  "organise-report/ask": both("organiser", () => ({ until: "2031-01-31" })),
  "organise-report/answer": both("organiser", () => ({ outcome: "TAKEN" })),
  "organise-report/decision": { loader: "desk", ...does("organiser") },
  "organise-report/publication": both("organiser", () => ({ number: "2", remark: "Een zin" }), {
    also: [409],
  }),

  // A code of the rights world is no table's code.
  "tables/enter": shows("public"),
  "tables/join": both("public", () => ({ name: "Nele" })),
  "tables/join-by-link": both("link", nothing, { also: [404] }),
  "tables/phone": both("group", said),
  "tables/sending": does("group", said),
  "tables/leaving": does("group"),
  ...all(
    "tables",
    does("leads"),
    "opening closing anonymity guest-removal guest-return admission rejection rejection-end merging-end cluster-removal round-end",
  ),
  ...all("tables", does("leads", nothing, { also: [404] }), "noting quote quote-end"),
  "tables/code": both("leads"),
  "tables/card": shows("leads", { also: [404] }),
  "tables/contributions": { ...shows("leads"), ...does("group", said) },
  // The contribution is the guest's, and waits: others at the table have nothing to do with it yet.
  "tables/own-contribution": both("group", words, { also: [404] }),
  "tables/withdrawal": does("group", nothing, { also: [404] }),
  "tables/support": does("group", nothing, { also: [404] }),
  "tables/support-end": does("group", nothing, { also: [404] }),
  "tables/dots": does("group", () => ({ count: "1" })),
  "tables/merging": does("leads", ({ ours }) => ({ targetId: ours.table.params.contributionId })),
  "tables/clustering": does("leads", ({ ours }) => ({ clusterId: ours.table.params.clusterId })),
  "tables/placing": does("leads", () => ({ place: "1" }), { also: [404] }),
  "tables/cluster-new": does("leads", title),
  "tables/cluster-name": does("leads", title),
  "tables/cluster-placing": does("leads", () => ({ place: "1" })),
  "tables/round": does("leads", () => ({ dots: "3" })),

  "door/ticket": shows("public"),
  "door/door": both("door", () => person),
  "door/guests": shows("door"),
  "door/scans": does("door", () => JSON.stringify(entry)),
  "door/arrivals": does("door", ofGuest),
  "door/departures": does("door", ofGuest),
  "door/admissions": does("door", ofGuest),
  "door/corrections": does("door", () => ({ scanId: newId() })),
  "door/service-worker": shows("public"),
  "door/web-manifest": shows("public"),

  "organise/area": shows("organises"),
  "organise/my-events": shows("organises"),
  "organise/series-list": shows("organises"),
  "organise/series-new": { loader: "organises", ...does("organiser", ofNetwork, { atField: true }) },
  "organise/series-edit": both("organiser", ofNetwork),
  "organise/event-new": { loader: "organises", ...does("organiser", eventForm, { atField: true }) },
  "organise/event-area": shows("organiser"),
  "organise/event": shows("organiser"),
  "organise/event-details": both("organiser", eventForm),
  "organise/date-new": both("organiser", dateForm),
  "organise/publication": { loader: "public", ...does("organiser") },
  "organise/publication-end": { loader: "public", ...does("organiser") },
  "organise/event-cancellation": both("organiser"),
  "organise/event-removal": both("organiser", nothing, { also: [409] }),
  "organise/copy": both("organiser", () => ({ title: "Kopie", firstDay: "2027-09-01" })),
  "organise/roles": both("organiser", () => ({ name: "Hulp", email: "hulp@example.org", role: "CHECK_IN" })),
  "organise/role-end": both("organiser"),
  "organise/date-area": shows("organiser"),
  "organise/date-details": both("organiser", dateForm),
  "organise/registration-closing": both("organiser"),
  "organise/registration-reopening": both("organiser"),
  "organise/date-cancellation": both("organiser"),
  "organise/date-removal": both("organiser", nothing, { also: [409] }),

  "programme/programme": shows("organiser"),
  "programme/start": does("organiser"),
  "programme/notice": does("organiser"),
  "programme/move": both(
    "organiser",
    ({ ours }) => ({ block: ours.round.id, occurrenceId: ours.date.id, to: "later" }),
    { search: ({ ours }) => `?datum=${ours.date.id}&blok=${ours.round.id}` },
  ),
  "programme/item-new": both("organiser", itemForm),
  "programme/item": both("organiser", itemForm),
  "programme/item-on-date": both("organiser", () => ({ room: "Zolder" })),
  "programme/item-removal": both("organiser", nothing, { also: [409] }),
  "programme/rounds": both("organiser", title),
  "programme/round": both("organiser", () => ({ title: "Ronde", place: "1" })),
  "programme/round-removal": both("organiser", nothing, { also: [409] }),

  "groups/board": shows("organiser"),
  "groups/new-group": both("organiser", groupForm),
  "groups/dealing": does("organiser"),
  "groups/filling": does("organiser"),
  "groups/move": does("organiser", ({ ours }) => ({ personId: ours.confirmed.id, groupId: ours.group })),
  "groups/release": does("organiser", ({ ours }) => ({ personId: ours.confirmed.id })),
  "groups/clearing": both("organiser"),
  "groups/group": both("organiser", groupForm),
  "groups/removal": both("organiser", nothing, { also: [409] }),

  "notes/note": shows("group"),
  "notes/news": shows("group"),
  "notes/note-worker": shows("public"),
  "notes/contribution-details": does("writes", () => ({ organisation: "De Winning" })),

  "lead/helpers": both("organiser", () => ({ ...helper, role: "NOTE_TAKER" })),
  "lead/helper-end": does("organiser", ({ ours }) => ({
    personId: ours.table.helperId,
    role: "FACILITATOR",
  })),
  "lead/tables": shows("organiser"),
  "lead/plenary": shows("organiser"),
  "lead/freezing": both("organiser"),
  "lead/leading": shows("leads"),
  "lead/screen": shows("group"),
  "lead/clock-start": does("leads"),
  "lead/clock-pause": does("leads"),
  "lead/clock-time": does("leads", () => ({ minutes: "5" })),
  "lead/clock-next": does("leads"),
  "lead/clock-stop": does("leads"),
  "lead/steps": both("leads", () => ({ title: "Verkennen", minutes: "20" })),
  "lead/steps-usual": does("leads"),
  "lead/step": both("leads", () => ({ title: "Verkennen", minutes: "20" })),
  "lead/step-move": does("leads", () => ({ to: "later" })),
  "lead/step-removal": does("leads"),
  "lead/lock": does("leads"),
  "lead/unlock": does("leads"),
  "lead/pen": does("leads"),
  "lead/pen-end": does("leads"),
  "notes/reader": shows("group"),
  "notes/markdown": shows("group"),
  "notes/docx": shows("group"),
  "notes/versions": { loader: "group", ...does("writes", () => ({ name: "Voor de pauze" })) },
  "notes/version": shows("group"),
  "notes/restoration": both("leads", nothing, { also: [409] }),
  "notes/freeze": both("organiser", nothing, { also: [409] }),
  "notes/correction": both("organiser", () => ({ remark: "Een naam" }), { also: [409] }),
  "notes/correction-end": both("organiser", () => ({ remark: "Een naam" }), { also: [409] }),
  "notes/late-text": shows("organiser"),
  "notes/late-text-taken": does("organiser"),
  "notes/late-text-declined": does("organiser"),

  "organise-report/import": {
    ...shows("organises"),
    ...does("organiser", ({ network }) => ({ networkId: network.id, text: "Een verslag." }), {
      atField: true,
    }),
  },
  "organise-report/import-confirm": both("own", () => ({ title: "Verslag", event: "none" })),
  "organise-report/import-removal": does("own"),

  "papers/overview": shows("organiser"),
  "papers/lists": shows("door"),
  "papers/badges": shows("organiser"),
  "papers/certificates": shows("organiser"),

  "attendees/overview": shows("organiser"),
  "attendees/list": shows("organiser"),
  "attendees/csv": shows("organiser"),
  "attendees/xlsx": shows("organiser"),
  "attendees/new": both("organiser", () => ({ ...person, formKey: newId() })),
  "attendees/registration": shows("organiser"),
  "attendees/details": both("organiser", () => person),
  "attendees/date": both("organiser", otherDate),
  "attendees/choices": both("organiser", wishes),
  "attendees/place": both("organiser", () => ({ place: "1", reason: "Daarom" }), { also: [409] }),
  "attendees/cancellation": both("organiser"),
  "attendees/restoration": does("organiser"),
  "attendees/link": does("organiser"),
  "attendees/new-link": both("organiser"),

  "outreach/invitations": shows("organiser"),
  "outreach/invitations-preview": both("organiser", invited),
  "outreach/invitations-sent": both("organiser", invited),
  "outreach/invitations-proposed": does("organiser", ({ ours }) => ({ wie: ours.confirmed.id })),
  "outreach/invitation-reminders": does("organiser"),
  "outreach/messages": both("organiser", ({ ours }) => ({ wie: ours.confirmed.id })),
  "outreach/messages-preview": both("organiser", message),
  "outreach/messages-sent": both("organiser", message),
  "outreach/evaluations": shows("organiser"),

  "account/login": both("public", () => ({ email: "wie@example.org" })),
  "account/code": both("public", () => ({ code: "000000" }), { also: [409, 422] }),
  "account/link": both("public", nothing, { also: [409, 422] }),
  "account/logout": both("public"),
  "account/logout-everywhere": both("public"),
  "account/mine": shows("logged-in"),
  "account/profile": both("logged-in", () => ({ name: "Anders", locale: "nl" })),
  "account/my-data": shows("logged-in"),
  "account/forget-me": both("logged-in", nothing, { also: [409] }),
  "account/sessions": shows("logged-in"),
  "account/session-end": both("public", nothing, { also: [404] }),
};
