import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { expectedGuests } from "~/domain/registrations/guest-list.server";
import { now } from "~/platform/clock.server";
import { sha256 } from "~/platform/ids.server";
import { read } from "../handle.server";
import { loggedOut } from "./logged-out.server";

const pack = promisify(gzip);

/**
 * The list, for a device that asks again: nothing but its version when that is what the device has, for phones ask
 * at every change, and a mobile network is slow where many people stand.
 */
export const loader = read(async ({ viewer, params, url, request }) => {
  if (!viewer.personId) return loggedOut();
  const list = await expectedGuests(viewer, params.occurrenceId!);
  const version = sha256(JSON.stringify(list)).slice(0, 16);
  const news = url.searchParams.get("versie") === version ? null : list;
  const body = JSON.stringify({ list: news, version, now: now().getTime() });
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  if (!request.headers.get("accept-encoding")?.includes("gzip")) return new Response(body, { headers });
  return new Response(await pack(body), { headers: { ...headers, "content-encoding": "gzip" } });
});
