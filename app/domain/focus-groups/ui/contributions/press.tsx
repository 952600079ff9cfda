import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { anchorOf, boardPath } from "../table/paths";

type PressProps = {
  path: string;
  of: string;
  secondary?: boolean;
  quiet?: boolean;
  /** The contribution at which the page without script comes back. */
  at?: Place;
  children: string;
};

type Place = { groupId: string; id: string };
type Anchored = { groupId: string; anchor: string };

/** Without script the page comes back at what one was busy with; with it, one never left. */
export function BackAt({ groupId, anchor }: Anchored) {
  return (
    <noscript>
      <input type="hidden" name="terug" value={`${boardPath(groupId)}#${anchor}`} />
    </noscript>
  );
}

/** A button that does one thing; a screen reader hears to what. */
export function Press({ path, of, secondary, quiet, at, children }: PressProps) {
  return (
    <AppForm stay action={path}>
      {at && <BackAt groupId={at.groupId} anchor={anchorOf(at.id)} />}
      <SubmitButton small variant={quiet ? "quiet" : secondary ? "secondary" : "primary"}>
        {children}
        <span className="visually-hidden">{`: ${shortened(of)}`}</span>
      </SubmitButton>
    </AppForm>
  );
}

/** Enough of a contribution to know which one is meant. */
export const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
