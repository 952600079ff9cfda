/** A path on this site, out of a form or link; anything that could lead elsewhere becomes `fallback`. */
export function safePath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return fallback;
  if (!URL.canParse(value, "http://here.invalid")) return fallback;
  const url = new URL(value, "http://here.invalid");
  return url.host === "here.invalid" ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
