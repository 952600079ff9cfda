import { GUEST_COOKIE } from "~/domain/focus-groups/caller";
import { absoluteUrl } from "~/platform/origin.server";

const TWO_DAYS = 2 * 24 * 3600;

/** The header by which a browser is known at its tables; one secret for all of them. */
export function guestCookie(secret: string): string {
  const secure = absoluteUrl("/").startsWith("https:") ? "; Secure" : "";
  return `${GUEST_COOKIE}=${secret}; Path=/; Max-Age=${TWO_DAYS}; HttpOnly; SameSite=Lax${secure}`;
}
