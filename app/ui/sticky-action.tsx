import type { ReactNode } from "react";

/** The one next step of a page: under the thumb on a phone, in its place in the page elsewhere. */
export function StickyAction({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="sticky-action">
      {note && <p className="sticky-action__note">{note}</p>}
      {children}
    </div>
  );
}
