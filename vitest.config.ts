import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Pages are rendered by the React that visitors get; the one for development takes twice as long.
  esbuild: { jsx: "automatic", jsxDev: false },
  test: {
    env: { NODE_ENV: "production" },
    environment: "node",
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    globalSetup: ["tests/support/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Only against what never ends: a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
