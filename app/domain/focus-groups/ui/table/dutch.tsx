import type { ReactNode } from "react";
import { TextProvider } from "~/ui/text/text-provider";

/** What happens at a table is in Dutch, as the talk there is; said to screen readers when the page is not. */
export function Dutch({ children }: { children: ReactNode }) {
  return (
    <TextProvider locale="nl">
      <div lang="nl-BE">{children}</div>
    </TextProvider>
  );
}
