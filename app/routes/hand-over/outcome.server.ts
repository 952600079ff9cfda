import { errorText } from "~/ui/error-text";

/** What was just done, by the word for it in the address; some are told with a number. */
const DONE: Record<string, (count: number) => string> = {
  voorstellen: (count) =>
    count === 0
      ? "Deze thema's stonden al in het plan."
      : count === 1
        ? "1 voorstel staat nu in het plan van de volgende fase."
        : `${count} voorstellen staan nu in het plan van de volgende fase.`,
  thema: (count) =>
    count === 1 ? "1 bijdrage heeft nu dit thema." : `${count} bijdragen hebben nu dit thema.`,
  afgesloten: () => "De fase is afgesloten.",
  heropend: () => "De fase loopt weer.",
};

/** In words what was just done, and why a button of the page before could not do what it says. */
export function outcomeIn(url: URL): { said: string | null; why: string | null } {
  const done = url.searchParams.get("gedaan") ?? "";
  const count = Number(url.searchParams.get("aantal") ?? 0) || 0;
  const reason = url.searchParams.get("reden");
  return {
    said: Object.hasOwn(DONE, done) ? DONE[done]!(count) : null,
    why: reason ? errorText({ code: "conflict", reason }) : null,
  };
}
