import { redirect } from "@remix-run/node";
import { certificatesFile } from "~/documents/certificate.server";
import { certificateOf } from "~/domain/registrations/certificate.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { now } from "~/platform/clock.server";
import { Conflict, NotFound } from "~/platform/errors";
import { pdfResponse } from "~/platform/http/file-response";
import { textFor } from "~/ui/text/catalogue";
import { readFile } from "../handle.server";

/** Proof that somebody was there. When there is none, the page of the registration says why: a file cannot. */
export const loader = readFile(async ({ params }) => {
  try {
    const certificate = await certificateOf(await holderByLink(params.token!));
    const { name, event, locale } = certificate;
    const file = await certificatesFile([certificate], now(), locale);
    return pdfResponse(file, `${textFor(locale, "certificate").title} - ${event} - ${name}.pdf`);
  } catch (error) {
    const page = `/inschrijving/${encodeURIComponent(params.token!)}`;
    if (error instanceof Conflict) return redirect(`${page}?reden=${error.reason}`);
    if (error instanceof NotFound) return redirect(page);
    throw error;
  }
});
