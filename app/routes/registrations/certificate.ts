import { redirect } from "@remix-run/node";
import { certificatesFile } from "~/documents/certificate.server";
import { certificateOf } from "~/domain/registrations/certificate.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { pdfResponse } from "~/platform/http/file-response";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

/** Proof that somebody was there; before there is one, their page says why. */
export const loader = read(async ({ params }) => {
  const holder = await holderByLink(params.token!);
  try {
    const certificate = await certificateOf(holder);
    const { name, event, locale } = certificate;
    const file = await certificatesFile([certificate], now(), locale);
    return pdfResponse(file, `${textFor(locale, "certificate").title} - ${event} - ${name}.pdf`);
  } catch (error) {
    if (error instanceof Conflict) return redirect(`/inschrijving/${params.token}?reden=${error.reason}`);
    throw error;
  }
});
