import { defineConfig } from "@playwright/test";

const ALONE = /(note-weight|note-among-others|notes-five|leading|door-camera)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/browser/demo.ts",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  projects: [
    // Each file starts a server and a database of its own, and mostly waits: two cores carry two such worlds.
    { name: "together", testIgnore: ALONE },
    // What is about time has the machine for itself.
    { name: "alone", testMatch: ALONE, workers: 1, dependencies: ["together"] },
  ],
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: "chromium",
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    screenshot: "only-on-failure",
    // A press that finds nothing to press says so where it happens, not when the whole test is out of time.
    actionTimeout: 45_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--disable-quic",
        "--disable-sync",
      ],
    },
  },
  outputDir: ".cache/playwright",
});
