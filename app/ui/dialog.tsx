import { useRef, type MouseEvent, type ReactNode } from "react";
import { ButtonLink, type ButtonLook } from "./button";
import { useText } from "./text/text-provider";

type DialogProps = ButtonLook & {
  /** On the button that opens it. */
  label: string;
  /** A page that asks the same, for browsers without script or without dialogs. */
  to: string;
  title: string;
  id: string;
  children: ReactNode;
  /** Default: "Annuleer". */
  cancelLabel?: string;
};

/** A question that must be answered first. The form in `children` does what it asks about. */
export function Dialog({ label, to, title, id, children, cancelLabel, ...look }: DialogProps) {
  const t = useText("common");
  const box = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    if (typeof box.current?.showModal !== "function") return;
    event.preventDefault();
    box.current.showModal();
  };
  return (
    <>
      <ButtonLink to={to} {...look} onClick={open}>
        {label}
      </ButtonLink>
      <dialog className="dialog" ref={box} id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <form method="dialog" className="dialog__actions">
          <button className="button button--secondary">{cancelLabel ?? t.cancel}</button>
        </form>
      </dialog>
    </>
  );
}
