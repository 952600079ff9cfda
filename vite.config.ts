import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What scripts of their own (`?worker&url`) get in the place of something heavier (docs/decisions/0018). */
const LIGHTER: Record<string, string> = {
  react: "preact/compat",
  "react-dom": "preact/compat",
  "react-dom/client": "preact/compat/client",
  "react/jsx-runtime": "preact/jsx-runtime",
};

const lighter: Plugin = {
  name: "lighter",
  enforce: "pre",
  resolveId(source, importer) {
    if (source === "./catalogue" && importer?.includes("/ui/text/"))
      return file("app/ui/text/catalogue.small.ts");
    const instead = Object.hasOwn(LIGHTER, source) ? LIGHTER[source] : undefined;
    return instead && this.resolve(instead, file("app/root.tsx"), { skipSelf: true });
  },
};

/** What the editor of a note is made of. */
const EDITOR = [
  "markdown-it",
  "prosemirror-commands",
  "prosemirror-inputrules",
  "prosemirror-keymap",
  "prosemirror-model",
  "prosemirror-schema-list",
  "prosemirror-state",
  "prosemirror-tables",
  "prosemirror-view",
  "socket.io-msgpack-parser",
  "y-indexeddb",
  "y-prosemirror",
  "y-protocols/awareness",
  "yjs",
];

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  plugins: [remix(remixConfig)],
  worker: { format: "es", plugins: () => [lighter] },
  // Without these, the first page in development re-optimises and reloads, and the editor has half of it twice.
  optimizeDeps: { include: ["socket.io-client", ...EDITOR], esbuildOptions: { target: "es2022" } },
  // Phones and laptops of ten years old get the same look; their scripts may fail, the pages work without.
  build: { target: "es2022", cssTarget: ["chrome80", "safari13"] },
});
