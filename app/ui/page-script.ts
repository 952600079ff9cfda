/** The page's own script, a module built as a file of its own: its address. */
export type OwnScript = { module: string };

/** What a route says of its page, as `export const handle: PageHandle`. */
export type PageHandle = {
  /**
   * How much script the page brings; left out, it is hydrated. "none": reading is all one does there, and forms
   * are sent by the browser. "live": as "none", and kept up to date by live-page.ts. Or a script of its own.
   */
  script?: "none" | "live" | OwnScript;
  /** Small scripts beside that one, which make a part of the page handier; addresses of modules. */
  helpers?: readonly string[];
  /** Without the site's header and footer. */
  bare?: boolean;
};

/** The script of a page, by the handles of its routes from the outermost in. */
export function scriptOf(handles: readonly PageHandle[]): "none" | "live" | "full" | OwnScript {
  return handles.flatMap(({ script }) => script ?? []).at(-1) ?? "full";
}

/** The small scripts that the page's routes ask for, each once. */
export const helpersOf = (handles: readonly PageHandle[]): string[] => [
  ...new Set(handles.flatMap(({ helpers = [] }) => helpers)),
];
