import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { CONTRIBUTION_KINDS, KIND_WORDS, type ContributionKindName } from "../../contribution";
import { DetailsForm, type DetailsFormProps } from "./details-form";
import type { Passage } from "./writing/passages";

type PassageDialogProps = Omit<DetailsFormProps, "passage"> & {
  passage: Passage;
  mayType: boolean;
  onKind(kind: ContributionKindName): void;
  onUnmark(): void;
  onClose(): void;
};

/** One marked passage: of what kind it is, whose it is, and how to take the mark away. */
export function PassageDialog({
  passage,
  mayType,
  onKind,
  onUnmark,
  onClose,
  ...details
}: PassageDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (box.current && !box.current.open) box.current.showModal();
  }, []);
  return (
    <dialog className="dialog passage" ref={box} aria-labelledby="bijdrage-titel" onClose={onClose}>
      <h2 id="bijdrage-titel">Bijdrage</h2>
      <blockquote className="passage__text">{shortened(passage.text)}</blockquote>
      {mayType && (
        <>
          <fieldset className="passage__kinds">
            <legend>Wat is het?</legend>
            {CONTRIBUTION_KINDS.map((kind) => (
              <label key={kind} className="passage__kind" data-kind={kind}>
                <input
                  type="radio"
                  name="soort"
                  checked={kind === passage.kind}
                  onChange={() => onKind(kind)}
                />
                <span>{KIND_WORDS[kind].one}</span>
              </label>
            ))}
          </fieldset>
          <DetailsForm passage={passage} {...details} />
        </>
      )}
      <div className="dialog__actions">
        <Button type="button" onClick={onClose}>
          Klaar
        </Button>
        {mayType && (
          <Button type="button" variant="secondary" onClick={onUnmark}>
            Haal de markering weg
          </Button>
        )}
      </div>
    </dialog>
  );
}

const shortened = (text: string) => (text.length > 220 ? `${text.slice(0, 220)}…` : text);
