import type { ActionFunctionArgs } from "@remix-run/node";

type Route = (args: ActionFunctionArgs) => unknown;
type Asked = {
  method?: string;
  params?: Record<string, string>;
  form?: Record<string, string>;
  /** Sent as it is, instead of a form. */
  body?: string | FormData;
  cookie?: string;
  ip?: string;
  userAgent?: string;
  headers?: Record<string, string>;
};

export type Answer = {
  status: number;
  location: string | null;
  cookies: string[];
  /** What the page gets, or the body of a file. */
  data: unknown;
  /** Of a file, as it is sent. */
  bytes?: Uint8Array;
  headers: Headers;
};

/** Asks a route's loader or action as the shell would, and answers what a browser would notice. */
export async function call(route: Route, url: string, asked: Asked = {}): Promise<Answer> {
  const { form, params = {}, cookie, ip = "127.0.0.1", userAgent = "Firefox/140 (Linux)" } = asked;
  const body = asked.body ?? (form && new URLSearchParams(form));
  const method = asked.method ?? (body === undefined ? "GET" : "POST");
  const request = new Request(`http://localhost:3000${url}`, {
    method,
    headers: { "user-agent": userAgent, ...(cookie ? { cookie } : {}), ...asked.headers },
    ...(body === undefined ? {} : { body }),
  });
  const context = { requestId: "test", nonce: "", origin: "http://localhost:3000", ip };
  const answered = Promise.resolve({ request, params, context }).then(route);
  return noticed(await answered.catch((thrown: unknown) => thrown));
}

async function noticed(result: unknown): Promise<Answer> {
  if (result instanceof Response) {
    const { status, headers } = result;
    const bytes = new Uint8Array(await result.arrayBuffer());
    const data = new TextDecoder().decode(bytes);
    return {
      status,
      location: headers.get("location"),
      cookies: headers.getSetCookie(),
      data,
      bytes,
      headers,
    };
  }
  if (result instanceof Error) throw result;
  const wrapped = result as { type?: string; data?: unknown; init?: ResponseInit | null };
  if (wrapped?.type === "DataWithResponseInit") {
    const headers = new Headers(wrapped.init?.headers);
    const status = wrapped.init?.status ?? 200;
    return { status, location: null, cookies: headers.getSetCookie(), data: wrapped.data, headers };
  }
  return { status: 200, location: null, cookies: [], data: result, headers: new Headers() };
}

/** The Cookie header a browser sends after these Set-Cookie headers. */
export const cookieOf = (cookies: string[]) => cookies.map((cookie) => cookie.split(";")[0]).join("; ");
