/**
 * What script adds to the phone at a table, which works without: contributions wait on the phone for the net,
 * a press changes the list without leaving it, and the minutes run. Built as a file of its own, like live-page.ts.
 */
import { freshen, freshenFrom } from "~/ui/fresh-parts";
import { phoneTexts } from "~/ui/text/table";
import { openOutbox, type Sent, type Shelf, type Waiting } from "./outbox";

/** How often it is tried whether the net is back; in milliseconds. */
const TRY_AGAIN_MS = 8000;

const t = phoneTexts[document.documentElement.lang === "en" ? "en" : "nl"];

const form = document.querySelector<HTMLFormElement>("form[data-contribute]");
const tray = document.querySelector<HTMLElement>("[data-outbox]");
if (form && tray) keepContributions(form, tray);
document.addEventListener("submit", press);
window.setInterval(showMinutes, 1000);
showMinutes();

function keepContributions(form: HTMLFormElement, tray: HTMLElement) {
  const outbox = openOutbox(shelf(), form.dataset.group ?? "", (one) => send(form.dataset.contribute!, one));
  const show = (said?: string) => {
    const lines = outbox.list().map((one, i) => {
      const back = () => {
        fillIn(form, outbox.remove(i));
        show();
      };
      return waitingLine(one, back);
    });
    tray.replaceChildren(...(said ? [paragraph(said, "notice notice--success")] : []), ...lines);
    tray.hidden = tray.childElementCount === 0;
  };
  const flush = async () => {
    const arrived = await outbox.flush();
    show(arrived === 0 ? undefined : t.arrived(arrived));
    if (arrived > 0) void freshen();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = whatIsMissing(form);
    if (missing) return missing.focus();
    outbox.add([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    empty(form);
    show();
    void flush();
  });
  const again = () => void (outbox.list().some((one) => one.refused === undefined) && flush());
  window.addEventListener("online", again);
  window.setInterval(again, TRY_AGAIN_MS);
  show();
  again();
}

async function send(address: string, { fields }: Waiting): Promise<Sent> {
  const answer = await post(address, new URLSearchParams(fields));
  if (!answer || answer.status >= 500) return { is: "later" };
  if (answer.ok) return { is: "kept" };
  const { reason, words } = (await answer.json().catch(() => ({}))) as { reason?: string; words?: string };
  if (reason === "too-many-tries") return { is: "later" };
  return { is: "refused", words: words ?? t.notHere };
}

/** A press on the page: sent, and what changed put in place, without going anywhere. */
function press(event: SubmitEvent) {
  const pressed = event.target as HTMLFormElement;
  if (!pressed.matches("[data-quiet]")) return;
  event.preventDefault();
  if (event.submitter?.getAttribute("aria-disabled") || pressed.dataset.busy) return;
  pressed.dataset.busy = "yes";
  const fields = [...new FormData(pressed)].map(([name, value]): [string, string] => [name, String(value)]);
  void post(pressed.action, new URLSearchParams(fields)).then(async (answer) => {
    delete pressed.dataset.busy;
    if (answer?.ok) return freshenFrom(await answer.text());
    const words = answer ? t.failed : t.noNet;
    document
      .querySelector("[data-fresh='gezegd']")
      ?.replaceChildren(paragraph(words, "notice notice--warning"));
  });
}

const post = (address: string, body: URLSearchParams) =>
  fetch(address, { method: "POST", body, headers: { accept: "text/html" } }).catch(() => undefined);

function waitingLine({ fields, refused }: Waiting, back: () => void): HTMLElement {
  const line = document.createElement("div");
  line.className = refused === undefined ? "waiting" : "waiting waiting--refused";
  const why = refused ?? t.waits;
  line.append(paragraph(new Map(fields).get("text") ?? ""), paragraph(why, "waiting__why"));
  if (refused === undefined) return line;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary button--small";
  button.textContent = t.back;
  button.addEventListener("click", back);
  line.append(button);
  return line;
}

function paragraph(words: string, className = ""): HTMLElement {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = words;
  return line;
}

function whatIsMissing(form: HTMLFormElement): HTMLElement | null {
  const values = new FormData(form);
  if (!values.get("contributionKind")) return form.querySelector<HTMLElement>("[name=contributionKind]");
  return String(values.get("text") ?? "").trim() === ""
    ? form.querySelector<HTMLElement>("[name=text]")
    : null;
}

/** An empty form with a number of its own. What somebody is called and where they work stays the same. */
function empty(form: HTMLFormElement) {
  for (const input of form.querySelectorAll<HTMLInputElement>("[name=contributionKind]"))
    input.checked = false;
  form.querySelector<HTMLTextAreaElement>("[name=text]")!.value = "";
  form.querySelector<HTMLInputElement>("[name=formKey]")!.value = newKey();
  const fold = form.closest("details");
  if (fold) fold.open = false;
  fold?.querySelector("summary")?.focus();
}

function fillIn(form: HTMLFormElement, back: Waiting | undefined) {
  const values = new Map(back?.fields ?? []);
  const text = form.querySelector<HTMLTextAreaElement>("[name=text]")!;
  text.value = values.get("text") ?? "";
  for (const input of form.querySelectorAll<HTMLInputElement>("[name=contributionKind]"))
    input.checked = input.value === values.get("contributionKind");
  form.closest("details")!.open = true;
  text.focus();
}

/** Not `randomUUID`: that is not there on a page without https, in a room with a server of its own. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Private windows of some phones forbid storage: then it is kept for as long as the page is open. */
function shelf(): Shelf {
  try {
    localStorage.setItem("netwerf-proef", "1");
    localStorage.removeItem("netwerf-proef");
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    };
  }
}

function showMinutes() {
  for (const place of document.querySelectorAll<HTMLElement>("[data-ends-at]")) {
    const left = Math.ceil((Number(place.dataset.endsAt) - Date.now()) / 1000);
    const words =
      left > 0 ? t.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`) : t.over;
    if (place.textContent !== words) place.textContent = words;
  }
}
