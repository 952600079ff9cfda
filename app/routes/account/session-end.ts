import { redirect } from "@remix-run/node";
import { endOneSession, endSession } from "~/domain/people/sessions.server";
import { write } from "../handle.server";

export const loader = () => redirect("/mijn/sessies");

/** Ends one session; when it is this one, the browser forgets its cookie too. */
export const action = write(async ({ viewer, params }) => {
  await endOneSession(viewer, params.hash!);
  if (params.hash !== viewer.sessionHash) return redirect("/mijn/sessies");
  return redirect("/aanmelden?afgemeld", { headers: { "set-cookie": await endSession(viewer) } });
});
