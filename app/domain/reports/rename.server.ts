import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { happening, heldReport } from "./comments.server";
import type { TitleInput } from "./report";

/**
 * Gives a report, and the desk at which it is written, another title. Its address stays, for people have it; so does the
 * title of every version that was published: the next one bears the new title.
 * @throws NotFound when it is not the viewer's.
 */
export async function renameReport(viewer: Viewer, reportId: string, { title }: TitleInput): Promise<void> {
  await transaction(async (tx) => {
    const report = await heldReport(tx, viewer, reportId);
    if (report.title === title) return;
    await tx.report.update({ where: { id: reportId }, data: { title, changedAt: now() } });
    await tx.focusGroup.update({ where: { id: report.deskId }, data: { title } });
    await record(tx, happening("report.renamed", viewer, report));
  });
}
