/** Longer addresses are refused: the router's matching time grows with them (docs/decisions/0002). */
export const MAX_URL_LENGTH = 4096;

type Incoming = { method?: string; headers: Record<string, string | string[] | undefined> };

/**
 * True for a request that changes something and was started by another site's page. Browsers send Origin or
 * Sec-Fetch-Site with every such request; a client that sends neither carries no cookies of a visitor.
 */
export function isCrossSite(request: Incoming, ownOrigin: string): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return false;
  const origin = request.headers.origin;
  if (typeof origin === "string") return origin !== ownOrigin;
  const site = request.headers["sec-fetch-site"];
  return typeof site === "string" && site !== "same-origin" && site !== "none";
}

/** Headers of every answer. `nonce` is this answer's own, for the scripts that the page itself writes. */
export function securityHeaders(
  nonce: string,
  secure: boolean,
  development: boolean,
): Record<string, string> {
  const script = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`;
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}
