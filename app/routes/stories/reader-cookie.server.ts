import { READER_COOKIE } from "~/domain/knowledge/stories/reader";
import { absoluteUrl } from "~/platform/origin.server";

const A_YEAR = 365 * 24 * 3600;

/** The header by which a browser finds back what it marked as useful; it is sent to no other page. */
export function readerCookie(number: string): string {
  const secure = absoluteUrl("/").startsWith("https:") ? "; Secure" : "";
  return `${READER_COOKIE}=${number}; Path=/verhalen; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`;
}
