import { redirect } from "@remix-run/node";
import { certificatesFile } from "~/documents/certificate.server";
import { certificatesOf } from "~/domain/registrations/certificate.server";
import { now } from "~/platform/clock.server";
import { Conflict } from "~/platform/errors";
import { pdfResponse } from "~/platform/http/file-response";
import { readFile } from "../handle.server";
import { mustBeLoggedIn, papersPath } from "./logged-in.server";

/** The certificates of everybody who was there, each in the language of its person. */
export const loader = readFile(async (call) => {
  const { viewer, params } = call;
  const page = papersPath(params.occurrenceId!);
  mustBeLoggedIn(call, page);
  try {
    const { date, certificates } = await certificatesOf(viewer, params.occurrenceId!);
    return pdfResponse(await certificatesFile(certificates, now(), "nl"), `Attesten ${date.event.title}.pdf`);
  } catch (error) {
    if (error instanceof Conflict) return redirect(`${page}?reden=${error.reason}`);
    throw error;
  }
});
