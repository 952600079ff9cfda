import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  plugins: [remix(remixConfig)],
  // Without these, the first page in development re-optimises and reloads.
  optimizeDeps: { include: ["socket.io-client"], esbuildOptions: { target: "es2022" } },
  // Phones and laptops of ten years old get the same look; their scripts may fail, the pages work without.
  build: { target: "es2022", cssTarget: ["chrome80", "safari13"] },
});
