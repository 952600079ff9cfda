import type { ReactNode } from "react";
import { Page, PageHeader } from "~/ui/page";
import { reportPath } from "./paths";

type Frame = { report: { id: string; title: string }; title: string; children: ReactNode };

/** A page with one form about a report. */
export function StepPage({ report, title, children }: Frame) {
  return (
    <>
      <PageHeader
        narrow
        title={title}
        crumbs={[{ label: report.title, to: reportPath(report.id) }, { label: title }]}
      />
      <Page narrow>
        <div className="stack">{children}</div>
      </Page>
    </>
  );
}
