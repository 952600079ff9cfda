import type { LoaderFunctionArgs } from "@remix-run/node";
import { AppError, Invalid } from "~/platform/errors";
import { sha256 } from "~/platform/ids.server";

/** What everything here says: anybody's page may read it, and it may be kept for a minute. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, last-modified, link",
};
const ALLOWED = "GET, HEAD, OPTIONS";
export const KEPT = "public, max-age=60";

type Asked = { request: Request; url: URL; params: Record<string, string | undefined> };

/**
 * Makes a loader of the API. It never looks who asks: whatever cookie is sent, the answer is what everybody gets.
 * What goes wrong is a problem in JSON (RFC 9457).
 */
export function open(answer: (asked: Asked) => Promise<Response>) {
  return async ({ request, params }: LoaderFunctionArgs): Promise<Response> => {
    if (request.method === "OPTIONS") return preflight();
    try {
      const response = await answer({ request, params, url: new URL(request.url) });
      for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
      return request.method === "HEAD" ? withoutBody(response) : response;
    } catch (error) {
      if (error instanceof AppError) return problemOf(error);
      throw error;
    }
  };
}

/** Nothing here changes anything. */
export function refuse(): Promise<Response> {
  const response = problem(405, "Method not allowed", `Only ${ALLOWED} are answered here.`);
  response.headers.set("allow", ALLOWED);
  return Promise.resolve(response);
}

const preflight = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: ALLOWED,
      "access-control-allow-methods": ALLOWED,
      "access-control-allow-headers": "accept, content-type, if-none-match",
      "access-control-max-age": "86400",
    },
  });

/** What is streamed is not even begun. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

function problemOf(error: AppError): Response {
  if (error instanceof Invalid) {
    const errors = Object.entries(error.fields).map(([field, reason]) => ({ field, reason }));
    const detail = errors.map(({ field, reason }) => `${field}: ${reason}`).join("; ");
    return problem(400, "Bad request", detail, errors);
  }
  return problem(404, "Not found", "There is nothing here that everybody may read.");
}

function problem(status: number, title: string, detail: string, errors?: object[]): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail, errors }), {
    status,
    headers: {
      ...OPEN,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** An answer with its fingerprint: who has it already gets no more than that it did not change. */
export function jsonAnswer(
  { request }: Pick<Asked, "request">,
  content: unknown,
  changedAt: readonly string[] = [],
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify(content);
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const last = changedAt.reduce((latest, at) => (at > latest ? at : latest), "");
  const all = {
    ...{ ...headers, etag, "cache-control": KEPT },
    ...(last ? { "last-modified": new Date(last).toUTCString() } : {}),
  };
  if (has(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, "content-type": "application/json; charset=utf-8" } });
}

const has = (known: string | null, etag: string) =>
  known !== null &&
  known
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*");

/** Sends pieces as they are made, and makes no more than the reader takes. */
export function streamed(pieces: AsyncGenerator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { "cache-control": KEPT, ...headers } });
}
