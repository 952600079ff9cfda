/**
 * Suggestions under the search box while somebody types, as a combobox (ARIA 1.2): the focus stays in the box, the
 * arrows walk through the list. "/" brings the focus to the box. Without this the box is a form, and works as one.
 */
type Suggestion = { text: string; about?: string; path?: string };

/** How long somebody must pause before we ask, in milliseconds. */
const PAUSE_MS = 120;
const SHORTEST = 2;

function start(form: HTMLFormElement, address: string) {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const list = form.querySelector<HTMLUListElement>("ul");
  const status = form.querySelector<HTMLElement>("[role=status]");
  if (!input || !list || !status) return;
  const known = new Map<string, Suggestion[]>();
  let shown: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asking: AbortController | undefined;

  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  list.setAttribute("role", "listbox");

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
  const show = (suggestions: Suggestion[]) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((one, i) => option(one, `${list.id}-${i}`)));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    mark(-1);
  };
  const close = () => {
    window.clearTimeout(timer);
    asking?.abort();
    show([]);
    status.textContent = "";
  };
  const choose = ({ text, path }: Suggestion) => {
    close();
    if (path) return window.location.assign(path);
    input.value = text;
    form.requestSubmit();
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return close();
    asking?.abort();
    asking = new AbortController();
    const answer = known.get(typed) ?? (await fetched(address, typed, asking.signal));
    if (!answer || document.activeElement !== input || typed !== input.value.trim()) return;
    known.set(typed, answer);
    show(answer);
    const { none = "", some = "" } = status.dataset;
    status.textContent = answer.length === 0 ? none : some.replace("#", String(answer.length));
  };

  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (shown.length === 0) return void ask();
      // Past either end comes the box itself.
      const places = shown.length + 1;
      mark(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape" && shown.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(shown[active]!);
    } else if (event.key === "Tab") close();
  });
  input.addEventListener("blur", close);
  // Before the box loses the focus, and the list with it.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = [...list.children].findIndex((one) => one.contains(event.target as Node));
    if (place >= 0) choose(shown[place]!);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
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

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const form = document.querySelector<HTMLFormElement>("form[data-find]");
if (form) start(form, form.dataset.find!);
