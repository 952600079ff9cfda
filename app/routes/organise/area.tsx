import { redirect } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { organisesAnything } from "~/domain/people/rules";
import { areaBar } from "~/domain/events/ui/organise-bars";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";

/** The organiser's area: who is not logged in does that first; what is theirs to see, each page asks itself. */
export const loader = read(async ({ viewer, url }) => {
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname + url.search)}`);
  if (!organisesAnything(viewer)) throw new NotAllowed();
  return { bar: areaBar };
});

export default Outlet;
