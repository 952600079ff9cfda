/**
 * Suggestions under the search box while somebody types, as a combobox (ARIA 1.2): the focus stays in the box, the
 * arrows walk through the list. Without this the box is a form, and works as one.
 */
type Suggestion = { text: string; about?: string; path?: string };

/** How long somebody must pause before we ask, in milliseconds. */
const PAUSE_MS = 120;
const SHORTEST = 2;

type Parts = { form: HTMLFormElement; input: HTMLInputElement; list: HTMLUListElement; status: HTMLElement };

/** The list under the box: what stands in it, and which of it the arrows are at (-1: the box itself). */
function listOf({ input, list }: Parts) {
  let shown: Suggestion[] = [];
  let active = -1;
  const mark = (place: number) => {
    active = place;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(i === place));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[place]!.id);
      list.children[place]!.scrollIntoView({ block: "nearest" });
    }
  };
  return {
    isOpen: () => shown.length > 0,
    chosen: () => shown[active],
    at: (target: Node) => shown[[...list.children].findIndex((one) => one.contains(target))],
    show(suggestions: Suggestion[]) {
      shown = suggestions;
      list.replaceChildren(...shown.map((one, i) => option(one, `${list.id}-${i}`)));
      list.hidden = shown.length === 0;
      input.setAttribute("aria-expanded", String(shown.length > 0));
      mark(-1);
    },
    /** Past either end comes the box itself. */
    step(by: number) {
      const places = shown.length + 1;
      mark(((active + 1 + by + places) % places) - 1);
    },
  };
}

/** Asks what may be meant, once somebody pauses; what was asked before is known. */
function asker({ input, status }: Parts, address: string, show: (suggestions: Suggestion[]) => void) {
  const known = new Map<string, Suggestion[]>();
  let timer = 0;
  let asking: AbortController | undefined;
  const stop = () => {
    window.clearTimeout(timer);
    asking?.abort();
    show([]);
    status.textContent = "";
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return stop();
    asking?.abort();
    asking = new AbortController();
    const answer = known.get(typed) ?? (await fetched(address, typed, asking.signal));
    if (!answer || document.activeElement !== input || typed !== input.value.trim()) return;
    known.set(typed, answer);
    show(answer);
    const { none = "", some = "" } = status.dataset;
    status.textContent = answer.length === 0 ? none : some.replace("#", String(answer.length));
  };
  const askSoon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  };
  return { stop, ask, askSoon };
}

function start(parts: Parts, address: string) {
  const { form, input, list } = parts;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");
  const options = listOf(parts);
  const { stop, ask, askSoon } = asker(parts, address, options.show);

  const choose = ({ text, path }: Suggestion) => {
    stop();
    if (path) return window.location.assign(path);
    input.value = text;
    form.requestSubmit();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options.chosen();
    const ours =
      step !== undefined || (event.key === "Escape" ? options.isOpen() : event.key === "Enter" && chosen);
    if (event.isComposing || !ours) return;
    event.preventDefault();
    if (step !== undefined) return options.isOpen() ? options.step(step) : void ask();
    return event.key === "Escape" ? stop() : choose(chosen!);
  };
  input.addEventListener("input", askSoon);
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", stop);
  // Before the box loses the focus, and the list with it.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const one = options.at(target as Node);
    if (one) choose(one);
  });
}

function option({ text, about }: Suggestion, id: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const words = document.createElement("span");
  words.textContent = text;
  item.append(words);
  if (about) {
    const kind = document.createElement("span");
    kind.className = "find-list__about";
    kind.textContent = about;
    item.append(" ", kind);
  }
  return item;
}

async function fetched(address: string, typed: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal });
    return answer.ok ? ((await answer.json()) as Suggestion[]) : null;
  } catch {
    return null;
  }
}

const form = document.querySelector<HTMLFormElement>("form[data-find]");
const input = form?.querySelector<HTMLInputElement>("input[type=search]");
const list = form?.querySelector<HTMLUListElement>("ul");
const news = form?.querySelector<HTMLElement>("[role=status]");
if (form && input && list && news) start({ form, input, list, status: news }, form.dataset.find!);
