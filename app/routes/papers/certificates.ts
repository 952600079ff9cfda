import { redirect } from "@remix-run/node";
import { certificatesFile } from "~/documents/certificate.server";
import { certificatesOf } from "~/domain/registrations/certificate.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { pdfResponse } from "~/platform/http/file-response";
import { read } from "../handle.server";

/** The certificates of everybody who was there, each in the language of its person. */
export const loader = read(async ({ viewer, params }) => {
  const { occurrenceId } = params;
  try {
    const { date, certificates } = await certificatesOf(viewer, occurrenceId!);
    return pdfResponse(await certificatesFile(certificates, now(), "nl"), `Attesten ${date.event.title}.pdf`);
  } catch (error) {
    if (error instanceof Conflict)
      return redirect(`/beheer/datums/${occurrenceId}/lijsten?reden=${error.reason}`);
    throw error;
  }
});
