import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { areaBar, eventBar } from "~/domain/events/ui/organise-bars";
import { reportPage } from "~/domain/reports/queries.server";
import { reportPath } from "~/domain/reports/ui/paths";
import { Conflict, NotFound } from "~/platform/errors";
import { read, write, type Call } from "../handle.server";

/** Who is not logged in does that first. */
export function mustBeLoggedIn({ viewer, url }: Call): void {
  if (!viewer.personId) throw redirect(`/aanmelden?verder=${encodeURIComponent(url.pathname + url.search)}`);
}

/** A report for who organises it, with the bar of where it stands. */
export async function organisedPage(call: Call) {
  mustBeLoggedIn(call);
  const page = await reportPage(call.viewer, call.params.reportId!);
  if (!page.organises) throw new NotFound("report");
  return { page, bar: barOf(page) };
}

type Barred = { organises: boolean; report: { event: { id: string; title: string } | null } };

export function barOf({ organises, report: { event } }: Barred) {
  if (!organises) return undefined;
  return event ? eventBar(event) : areaBar;
}

/** Who opens the address of a button comes to the page that has the button. */
export const toReport = read(async (call) => {
  mustBeLoggedIn(call);
  const { report } = await reportPage(call.viewer, call.params.reportId!);
  return redirect(reportPath(report.id));
});

/** An action of one button: afterwards the report shows itself, with what was done or why not. */
export function onReport(done: string, act: (call: Call) => Promise<unknown>) {
  return write(async (call: Call) => {
    const path = reportPath(call.params.reportId!);
    try {
      await act(call);
      return redirect(`${path}?gedaan=${done}`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${path}?reden=${error.reason}`);
    }
  }) as (args: ActionFunctionArgs) => Promise<unknown>;
}
