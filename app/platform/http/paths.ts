/** A path on this site, out of a form or link; anything that could lead elsewhere becomes `fallback`. */
export function safePath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !ON_THIS_SITE.test(value) || !URL.canParse(value, HERE)) return fallback;
  const { host, pathname, search, hash } = new URL(value, HERE);
  // Once its dots are resolved, `/..//elsewhere` is `//elsewhere`, which is another host.
  return host === new URL(HERE).host && ON_THIS_SITE.test(pathname)
    ? `${pathname}${search}${hash}`
    : fallback;
}

const HERE = "http://here.invalid";
/** One slash, then anything but what browsers take for a second one or leave out before they look. */
const ON_THIS_SITE = /^\/(?![/\\])[^\\\s\0]*$/;
