// The Remix Vite plugin does not read this file by itself: vite.config.ts imports it.

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // One 15 KB path keeps the process busy for seconds with it (docs/decisions/0002).
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
};
