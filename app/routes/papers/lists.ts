import { participantListsFile } from "~/documents/participant-lists.server";
import { participantLists } from "~/domain/registrations/participant-lists.server";
import { listAbout, listTitle, placeInLine } from "~/domain/registrations/ui/paper-words";
import { now } from "~/platform/clock.server";
import { pdfResponse } from "~/platform/http/file-response";
import { formatDay } from "~/ui/dates";
import { readFile } from "../handle.server";
import { mustBeLoggedIn } from "./logged-in.server";

/** Lists to sign: of everybody and of each workshop, or with `?programmapunt=` one of them. */
export const loader = readFile(async (call) => {
  const { viewer, params, url } = call;
  // Who helps at the door has no page of papers to come back to.
  mustBeLoggedIn(call, url.pathname + url.search);
  const key = url.searchParams.get("programmapunt");
  const { date, lists } = await participantLists(viewer, params.occurrenceId!, key);
  const file = await participantListsFile({
    event: date.event.title,
    day: `${formatDay(date.startsAt)}, ${date.venue?.municipality ?? "online"}`,
    printedAt: now(),
    funding: date.event.network?.fundingLine ?? "",
    lists: lists.map((list) => ({
      title: listTitle(list),
      about: listAbout(list, date),
      people: list.people,
      waiting: list.waiting.map((one) => ({ ...one, note: placeInLine(one.offerExpiresAt) })),
      // Somebody always comes who is on no list.
      blank: list.item || now() >= date.endsAt ? 0 : 4,
    })),
  });
  const [only] = lists;
  const what = key && only ? `Lijst ${listTitle(only)}` : "Lijsten";
  return pdfResponse(file, `${what} - ${date.event.title}.pdf`);
});
