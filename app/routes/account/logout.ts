import { redirect } from "@remix-run/node";
import { endSession } from "~/domain/people/sessions.server";
import { write } from "../handle.server";

export const loader = () => redirect("/");

export const action = write(async ({ viewer }) =>
  redirect("/aanmelden?afgemeld", { headers: { "set-cookie": await endSession(viewer) } }),
);
