import type { ReactNode } from "react";

type StickyActionProps = {
  note?: ReactNode;
  /** Where a wide screen shows the same button elsewhere. */
  phoneOnly?: boolean;
  children: ReactNode;
};

/** The one next step of a page: under the thumb on a phone, in its place in the page elsewhere. */
export function StickyAction({ note, phoneOnly, children }: StickyActionProps) {
  return (
    <div className={phoneOnly ? "sticky-action sticky-action--phone" : "sticky-action"}>
      {note && <p className="sticky-action__note">{note}</p>}
      {children}
    </div>
  );
}
