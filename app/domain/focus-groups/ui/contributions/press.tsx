import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";

type PressProps = { path: string; of: string; secondary?: boolean; quiet?: boolean; children: string };

/** A button that does one thing; a screen reader hears to what. */
export function Press({ path, of, secondary, quiet, children }: PressProps) {
  return (
    <AppForm stay action={path}>
      <SubmitButton small variant={quiet ? "quiet" : secondary ? "secondary" : "primary"}>
        {children}
        <span className="visually-hidden">{`: ${shortened(of)}`}</span>
      </SubmitButton>
    </AppForm>
  );
}

/** Enough of a contribution to know which one is meant. */
export const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
