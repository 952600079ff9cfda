import { Outlet } from "@remix-run/react";
import { organisedEvent } from "~/domain/events/organised.server";
import { eventBar } from "~/domain/events/ui/organise-bars";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  bar: eventBar(await organisedEvent(viewer, params.eventId!)),
}));

export default Outlet;
