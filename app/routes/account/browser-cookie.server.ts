import { newSecret } from "~/platform/ids.server";
import { absoluteUrl } from "~/platform/origin.server";

const NAME = "netwerf_vraag";

/** The secret of the browser that asked to log in, if it has one. */
export function browserSecret(request: Request): string | null {
  return (
    new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{20,60})`).exec(request.headers.get("cookie") ?? "")?.[1] ?? null
  );
}

/** A new secret for this browser, and the header that gives it; it lives as long as a code. */
export function newBrowserSecret(): { secret: string; cookie: string } {
  const secret = newSecret();
  const secure = absoluteUrl("/").startsWith("https:") ? "; Secure" : "";
  return {
    secret,
    cookie: `${NAME}=${secret}; Path=/aanmelden; Max-Age=900; HttpOnly; SameSite=Lax${secure}`,
  };
}
