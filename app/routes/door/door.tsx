import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DOOR_CODES, type DoorAnswer, type GuestList } from "~/domain/registrations/check-in";
import { expectedGuests } from "~/domain/registrations/guest-list.server";
import { DoorPage } from "~/domain/registrations/ui/door/door-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { answered, doorPath, WalkInForm, writeDown } from "./plain-entry.server";
import "./door.css";

/** Sent by the service worker: the page without anybody's name, for when there is no network. */
const SHELL_HEADER = "x-onthaal-schil";

export const loader = read(async ({ viewer, params, url, request }) => {
  const occurrenceId = params.occurrenceId!;
  const path = doorPath(occurrenceId);
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(path)}`);
  const list = await expectedGuests(viewer, occurrenceId);
  return {
    path,
    occurrenceId,
    list: request.headers.has(SHELL_HEADER) ? null : list,
    query: url.searchParams.get("zoek") ?? "",
    itemId: list.items.find((item) => item.id === url.searchParams.get("waar"))?.id ?? null,
    last: lastOf(url.searchParams, list),
  };
});

/** Without script: registers somebody who walked in. */
export const action = write(async (call) => {
  const guest = await parseForm(call.request, WalkInForm);
  const { entry, answer } = await writeDown(call, { kind: "walk-in", ...guest });
  return redirect(answered(call.params.occurrenceId!, { waar: "", zoek: "" }, entry.id, answer));
});

/** What the last button did, out of the address to which its action led back. */
function lastOf(
  search: URLSearchParams,
  list: GuestList,
): { answer: DoorAnswer; scanId: string | null } | null {
  const code = DOOR_CODES.find((one) => one === search.get("uitkomst"));
  if (!code) return null;
  const guest = list.guests.find((one) => one.id === search.get("wie"));
  const stay = guest?.presences.find((one) => one.itemId === (search.get("waar") || null));
  const answer = {
    id: "",
    code,
    registrationId: guest?.id ?? null,
    name: guest?.name ?? "",
    first: stay ? { device: stay.device, at: stay.arrivedAt } : null,
    otherDay: null,
  };
  return { answer, scanId: code === "arrived" ? search.get("scan") : null };
}

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

/** A page of its own, without the site's header and footer: on a phone every line counts. */
export const handle = { bare: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.list ? `Onthaal: ${data.list.date.eventTitle}` : "Onthaal - Netwerf" },
  { name: "robots", content: "noindex" },
  ...(data ? [{ tagName: "link", rel: "manifest", href: `${data.path}/manifest.webmanifest` }] : []),
];

export default function Door() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <DoorPage {...data} refused={refused} />;
}
