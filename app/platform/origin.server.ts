let origin = "http://localhost:3000";

/** Sets the address under which people reach us; once, at start. */
export function setOrigin(value: string): void {
  origin = value.replace(/\/+$/, "");
}

/** An absolute address for a mail, feed or calendar. Never built from a request's Host header. */
export function absoluteUrl(path: string): string {
  return `${origin}${path}`;
}
