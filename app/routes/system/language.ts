import { redirect } from "@remix-run/node";
import { safePath } from "~/platform/http/paths";
import { LOCALE_COOKIE } from "~/ui/locale";
import { write } from "../handle.server";
import { readForm } from "~/platform/http/form.server";

/** Remembers the visitor's language for a year and returns to the page they were on. */
export const action = write(async ({ request }) => {
  const form = await readForm(request);
  const locale = form.taal === "en" ? "en" : "nl";
  return redirect(safePath(form.terug), {
    headers: { "set-cookie": `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax` },
  });
});
