/**
 * The script of the page on which a group writes: brings what the server drew to life. Built as a file of its own
 * with Preact in the place of React (vite.config.ts); whoever comes from another page of ours has React already, and
 * gets the page by it.
 */
import { hydrateRoot } from "react-dom/client";
import { ToastProvider } from "~/ui/toast";
import { DATA_ID, fromJson, ROOT_ID } from "./note-data";
import { NotePage } from "./note-page";

// The server drew a place for toasts that nothing fills here.
document.querySelector("body > .toasts")?.remove();
hydrateRoot(
  document.getElementById(ROOT_ID)!,
  <ToastProvider>
    <NotePage {...fromJson(document.getElementById(DATA_ID)!.textContent)} />
  </ToastProvider>,
);
