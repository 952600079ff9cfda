/** The page's own script, a module built as a file of its own: its address. */
export type OwnScript = { module: string };

/** What a route says of its page, as `export const handle: PageHandle`. */
export type PageHandle = {
  /**
   * How much script the page brings; left out, it is hydrated. "none": reading is all one does there, and forms
   * are sent by the browser. "live": as "none", and kept up to date by live-page.ts. Or a script of its own.
   */
  script?: "none" | "live" | OwnScript;
  /** Without the site's header and footer. */
  bare?: boolean;
};

/** The script of a page, by the handles of its routes from the outermost in. */
export function scriptOf(handles: readonly PageHandle[]): "none" | "live" | "full" | OwnScript {
  return handles.flatMap(({ script }) => script ?? []).at(-1) ?? "full";
}
