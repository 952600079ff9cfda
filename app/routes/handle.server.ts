import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { guestSecretOf, type GroupCaller } from "~/domain/focus-groups/caller";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import type { Viewer } from "~/domain/people/viewer";
import { AppError, Invalid, NotFound, type ErrorCode, type FieldErrors } from "~/platform/errors";
import { submittedValues, type FormValues } from "~/platform/http/form.server";
import { oncePressed } from "~/platform/http/pressed-twice.server";
import { isId } from "~/platform/ids.server";
import { localeOf } from "~/ui/locale";
import type { Locale } from "~/ui/locale";
import { errorText } from "~/ui/error-text";
import { plainPage } from "~/ui/plain-page";
import { textFor } from "~/ui/text/catalogue";

/** What the shell (server.ts) tells of each request. */
export type RequestFacts = {
  requestId: string;
  ip: string;
  nonce: string;
  origin: string;
  unavailable?: boolean;
};

declare module "@remix-run/node" {
  // Merges into Remix's own interface, which is how it wants the shell's facts to be typed.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends RequestFacts {}
}

export type Call = {
  request: Request;
  url: URL;
  params: Record<string, string>;
  viewer: Viewer;
  locale: Locale;
  /** `https://host` under which people reach us, for links in feeds and mails. */
  origin: string;
  ip: string;
  /** The viewer, and the browser if it joined a table by its code. */
  caller: GroupCaller;
};

/** What the error page gets to see. */
export type ErrorBody = { code: ErrorCode; reason: string };

/** What a form gets back when it was not accepted. */
export type Refused = { errors: FieldErrors; reason: string; values: FormValues };

const STATUS: Record<ErrorCode, number> = {
  "not-found": 404,
  "not-allowed": 403,
  conflict: 409,
  invalid: 422,
};

/** Makes a loader out of a function of the call; errors with a code become pages with their status. */
export function read<T>(load: (call: Call) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await load(await callOf(args));
    } catch (error) {
      throw asResponse(error);
    }
  };
}

/** As read, for a file: with no page of ours round it, what goes wrong is a plain page of its own. */
export function readFile(load: (call: Call) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await load(await callOf(args));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const locale = localeOf(args.request);
      const { pages } = textFor(locale, "errors");
      const words = error.code === "not-allowed" ? pages.notAllowed : pages.notFound;
      const text =
        error.code === "conflict" || error.code === "invalid" ? errorText(error, locale) : words.text;
      const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
      const page = plainPage(locale, { ...words, text, action: pages.home }, "/");
      throw new Response(page, { status: STATUS[error.code], headers });
    }
  };
}

/**
 * Makes an action out of a function of the call. Input that is refused comes back as `Refused` with status 422
 * (or 409), and the form shows itself again, filled in.
 */
export function write<T>(act: (call: Call) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    try {
      return await act(await callOf(args));
    } catch (error) {
      const refused = asRefusal(error, args.request);
      if (refused) return data(refused, STATUS[error instanceof Invalid ? "invalid" : "conflict"]);
      throw asResponse(error);
    }
  };
}

/** As write, for a form that makes something new: pressed twice, it makes one. */
export function writeOnce<T>(act: (call: Call) => Promise<T>) {
  const once = write(act);
  return (args: ActionFunctionArgs) => oncePressed(args.request, args.context.ip, () => once(args));
}

async function callOf({ request, params, context }: LoaderFunctionArgs): Promise<Call> {
  // The database refuses this character, so no slug, id or link of ours has it.
  if (Object.values(params).some((value) => value?.includes("\0"))) throw new NotFound();
  // Nor does it look for an id that cannot be one: it fails.
  if (Object.entries(params).some(([name, value]) => name.endsWith("Id") && !isId(value ?? "")))
    throw new NotFound();
  const cookie = request.headers.get("cookie");
  const viewer = await viewerFromCookie(cookie);
  return {
    request,
    url: new URL(request.url),
    params: params as Record<string, string>,
    viewer,
    caller: { viewer, guestSecret: guestSecretOf(cookie) },
    locale: localeOf(request),
    origin: context.origin,
    ip: context.ip,
  };
}

function asRefusal(error: unknown, request: Request): Refused | undefined {
  const refusable = error instanceof AppError && (error.code === "invalid" || error.code === "conflict");
  if (!refusable) return undefined;
  const errors = error instanceof Invalid ? error.fields : {};
  return { errors, reason: error.reason, values: submittedValues(request) };
}

function asResponse(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const body: ErrorBody = { code: error.code, reason: error.reason };
  return data(body, { status: STATUS[error.code] });
}
