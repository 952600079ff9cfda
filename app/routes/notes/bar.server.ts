import { organisedDate } from "~/domain/events/organised.server";
import { dateBar } from "~/domain/events/ui/organise-bars";
import type { Viewer } from "~/domain/people/viewer";

/** The bar of the date that a group belongs to. */
export async function dateBarOf(viewer: Viewer, occurrenceId: string) {
  return dateBar(await organisedDate(viewer, occurrenceId));
}
