import { createHash } from "node:crypto";

/** How long after the answer a second press still gets it; who means it twice needs longer to fill in a form. */
const REMEMBERED_MS = 2000;
/** A larger form is a file: its bytes are not worth keeping to compare. */
const MOST_BYTES = 1_000_000;

const answers = new Map<string, Promise<unknown>>();

/**
 * Does what a form asks, once: the same form from the same browser, pressed twice, gets the first answer twice. For
 * forms that make something new, where doing it again would make a second one.
 */
export async function oncePressed<T>(request: Request, ip: string, act: () => Promise<T>): Promise<T> {
  const key = await pressOf(request, ip);
  if (key === null) return act();
  const first = answers.get(key) as Promise<T> | undefined;
  if (first) return copyOf(await first);
  const answer = act();
  answers.set(key, answer);
  const forget = () => answers.delete(key);
  // What was refused did nothing, so it may be asked again at once.
  answer.then((made) => {
    if (made instanceof Response) setTimeout(forget, REMEMBERED_MS).unref();
    else forget();
  }, forget);
  return copyOf(await answer);
}

async function pressOf(request: Request, ip: string): Promise<string | null> {
  const length = Number(request.headers.get("content-length") ?? MOST_BYTES + 1);
  if (!(length <= MOST_BYTES)) return null;
  const body = Buffer.from(await request.clone().arrayBuffer());
  const who = request.headers.get("cookie") ?? ip;
  return createHash("sha256").update(`${who}\n${request.url}\n`).update(body).digest("base64");
}

/** An answer is read once; each press gets its own. */
const copyOf = <T>(answer: T): T => (answer instanceof Response ? (answer.clone() as T) : answer);
