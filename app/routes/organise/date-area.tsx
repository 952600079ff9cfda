import { Outlet } from "@remix-run/react";
import { organisedDate } from "~/domain/events/organised.server";
import { dateBar } from "~/domain/events/ui/organise-bars";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => ({
  bar: dateBar(await organisedDate(viewer, params.occurrenceId!)),
}));

export default Outlet;
