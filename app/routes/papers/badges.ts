import { badgesFile } from "~/documents/badges.server";
import { badgesOf } from "~/domain/registrations/badges.server";
import { pdfResponse } from "~/platform/http/file-response";
import { isId } from "~/platform/ids.server";
import { formatDay, formatMinutes } from "~/ui/dates";
import { readFile } from "../handle.server";
import { mustBeLoggedIn, papersPath } from "./logged-in.server";

/** Badges to print and cut; with `?wie=` only of these registrations. */
export const loader = readFile(async (call) => {
  const { viewer, params, url } = call;
  mustBeLoggedIn(call, papersPath(params.occurrenceId!));
  const asked = url.searchParams.getAll("wie").flatMap((ids) => ids.split(","));
  const wanted = asked.length > 0 ? asked.filter(isId) : null;
  const { date, badges } = await badgesOf(viewer, params.occurrenceId!, wanted);
  const file = await badgesFile({
    event: date.event.title,
    day: `${formatDay(date.startsAt)}, ${date.venue?.municipality ?? "online"}`,
    badges: badges.map((badge) => ({
      ...badge,
      workshops: badge.workshops.map(({ startMinute, ...rest }) => ({
        ...rest,
        time: formatMinutes(startMinute),
      })),
    })),
  });
  return pdfResponse(file, `Badges ${date.event.title}.pdf`);
});
