import { redirect } from "@remix-run/node";
import { endAllSessions } from "~/domain/people/sessions.server";
import { write } from "../handle.server";

export const loader = () => redirect("/mijn/sessies");

export const action = write(async ({ viewer }) =>
  redirect("/aanmelden?afgemeld", { headers: { "set-cookie": await endAllSessions(viewer) } }),
);
