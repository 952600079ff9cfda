// Lets one page start without network. Acts only for that page and the files it is built of: everything else
// passes by untouched. File names in /assets/ change with their content, so what is kept is never out of date.

const PAGE = new URL(self.location.href).pathname.replace(/\/sw\.js$/, "");
const CACHE = `__NAME__:${PAGE}`;
/** A network that is slower than this counts as none. */
const PATIENCE_MS = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) event.respondWith(openPage(event));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(file(event.request));
});

// The page tells what it is made of once it runs, parts that were fetched later included; the rest is of an older build.
self.addEventListener("message", (event) => {
  if (event.data?.kind === "keep") event.waitUntil(keepOnly(event.data.urls));
});

async function openPage(event) {
  const fromNetwork = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const response = await Promise.race([fromNetwork, late]).catch(() => null);
  if (response?.ok) {
    event.waitUntil(keepPage().catch(() => {}));
    return response;
  }
  // Log in again, not allowed, or broken: what the server says counts.
  if (response && response.status < 500) return response;
  return (await (await caches.open(CACHE)).match(PAGE)) ?? fromNetwork;
}

async function file(request) {
  const kept = await (await caches.open(CACHE)).match(request);
  return kept ?? fetch(request);
}

/** Keeps the page without what is somebody's, and the files it needs; first the files, so that a kept page always works. */
async function keepPage() {
  const response = await fetch(PAGE, {
    headers: { "x-__NAME__-schil": "1" },
    cache: "no-store",
    redirect: "error",
  });
  if (!response.ok) throw new Error(`the page answered ${response.status}`);
  const cache = await caches.open(CACHE);
  await addMissing(cache, filesIn(await response.clone().text()));
  await cache.put(PAGE, response);
}

function filesIn(html) {
  return [...new Set([...html.matchAll(/["'(](\/assets\/[^"'()\s\\]+)/g)].map((match) => match[1]))];
}

async function addMissing(cache, urls) {
  const missing = [];
  for (const url of urls) if (!(await cache.match(url))) missing.push(url);
  await cache.addAll(missing);
}

async function keepOnly(urls) {
  const cache = await caches.open(CACHE);
  const page = await cache.match(PAGE);
  const wanted = new Set([
    ...urls.filter((url) => url.startsWith("/assets/")),
    ...filesIn(page ? await page.text() : ""),
  ]);
  await addMissing(cache, [...wanted]);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !wanted.has(pathname)) await cache.delete(request);
  }
}
