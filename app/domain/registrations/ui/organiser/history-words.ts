import { formatDayShort, formatDeadline } from "~/ui/dates";
import { formatList } from "~/ui/numbers";
import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import type { HistoryLine } from "../../history.server";

type Words = string | ((line: HistoryLine) => string);

const CORRECTED: Record<string, string> = {
  name: "naam",
  email: "e-mailadres",
  organisation: "organisatie",
  type: "soort organisatie",
};

/** What happened, by the kind of its activity row. Who did it, and why, stand beside it. */
const words: Record<string, Words> = {
  "registration.confirmed": confirmed,
  "registration.waitlisted": ({ data }) =>
    data.restored
      ? `Annulering ongedaan gemaakt: weer op de wachtlijst, plaats ${Number(data.place)}`
      : `Op de wachtlijst gezet, plaats ${Number(data.place)}`,
  "registration.offered": ({ data }) => `Kreeg een plaats aangeboden${until(data)}`,
  "registration.offer-expired": "Antwoordde niet op tijd: het aanbod verviel",
  "registration.offer-passed": "Liet de aangeboden plaats voorbijgaan",
  "registration.cancelled": "Geannuleerd",
  "registration.moved": ({ fromDay }) =>
    fromDay
      ? `Verplaatst naar deze dag, van ${fromDay.municipality}, ${formatDayShort(fromDay.startsAt)}`
      : "Verplaatst naar deze dag",
  "registration.choices-changed": "Andere workshops gekozen",
  "registration.details-changed": "Gegevens aangepast",
  "registration.corrected": corrected,
  "registration.reordered": ({ data }) =>
    `In de wachtlijst van plaats ${Number(data.was)} naar plaats ${Number(data.place)}`,
  "registration.link-requested": "Vroeg de link opnieuw",
  "registration.link-sent": "Link opnieuw gestuurd",
  "registration.link-renewed": "Nieuwe link gemaakt en gestuurd: de oude werkt niet meer",
  "registration.reminded": "Herinnering gestuurd",
  "registration.thanked": "Bedankt na de dag",
  "workshop.offered": ({ itemTitle, data }) => `Kreeg een plaats aangeboden in ${itemTitle}${until(data)}`,
  "workshop.offer-expired": ({ itemTitle }) => `Aanbod voor ${itemTitle} verviel`,
  "workshop.offer-passed": ({ itemTitle }) => `Liet de plaats in ${itemTitle} voorbijgaan`,
  "workshop.taken": ({ itemTitle }) => `Nam de plaats in ${itemTitle}`,
  "checkin.arrived": ({ itemTitle }) => (itemTitle ? `Aangekomen in ${itemTitle}` : "Aangekomen"),
  "checkin.left": ({ itemTitle }) => (itemTitle ? `Weg uit ${itemTitle}` : "Vertrokken"),
  "checkin.undone": "Aankomst ongedaan gemaakt",
  "checkin.corrected": "Aanwezigheid verbeterd",
  "checkin.walk-in": "Aan de deur ingeschreven",
};

/** One line of the history in words. A kind of which we know nothing is said as such: it did happen. */
export function historyWords(line: HistoryLine): string {
  const found = words[line.kind] ?? `Iets anders (${line.kind})`;
  return typeof found === "string" ? found : found(line);
}

/** Who did it; empty where the words say it. */
export function doerWords({ doer }: HistoryLine): string {
  if (doer.by === "netwerf") return "door Netwerf zelf";
  return doer.by === "self" ? "door de deelnemer" : `door ${doer.name || "een organisator"}`;
}

/** The reason or note that an organiser wrote with it. */
export function noteOf({ data }: HistoryLine): string {
  const note = data.note ?? data.reason;
  return typeof note === "string" ? note : "";
}

function confirmed({ data }: HistoryLine): string {
  if (data.restored) return "Annulering ongedaan gemaakt: heeft weer een plaats";
  if (data.offer) return "Nam de aangeboden plaats";
  if (data.beyond && !data.walkIn) return "Ingeschreven, hoewel er geen plaats meer vrij was";
  if (data.atDoor) return "Aan de deur binnengelaten";
  return "Ingeschreven, met een plaats";
}

function corrected({ data }: HistoryLine): string {
  const what = Array.isArray(data.what) ? data.what.map((one) => CORRECTED[String(one)] ?? String(one)) : [];
  const was = participantTypeLabels.nl[data.wasType as ParticipantTypeName];
  return `Verbeterd: ${formatList(what)}${was ? ` (soort was ${was})` : ""}`;
}

const until = (data: HistoryLine["data"]) =>
  typeof data.expiresAt === "string" ? `, ${formatDeadline(new Date(data.expiresAt))}` : "";
