import { expect, type CDPSession, type Page } from "@playwright/test";
import { build } from "esbuild";
import type { AmongOthers } from "./editor-among-others";
import { test } from "./world";

declare const amongOthers: AmongOthers;

const SEED = Number(process.env.NOTE_SEED ?? Date.now() % 1_000_000);
const MS = Number(process.env.NOTE_MS ?? 16_000);

let script: string;
test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ["tests/browser/editor-among-others.ts"],
    bundle: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  script = outputFiles[0]!.text;
});

/** One editor on a page of its own. */
async function openEditor(page: Page, seed: number): Promise<CDPSession> {
  // A secure place: the editor makes numbers of its own.
  await page.route("https://note.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta charset="utf-8"><style>.note-text { white-space: pre-wrap }</style>`,
    }),
  );
  await page.goto("https://note.example/");
  await page.addScriptTag({ content: script });
  await page.evaluate((number) => amongOthers.open(number), seed);
  return page.context().newCDPSession(page);
}

/** As a phone's keyboard: the word grows letter by letter and is then let go. */
async function compose(keyboard: CDPSession, word: string, between: () => Promise<void>): Promise<void> {
  for (let length = 1; length <= word.length; length += 1) {
    await keyboard.send("Input.imeSetComposition", {
      ...{ text: word.slice(0, length), selectionStart: length, selectionEnd: length },
    });
    await between();
  }
  await keyboard.send("Input.insertText", { text: word });
}

test("whatever others do meanwhile, what one types stands in the note, whole and in order", async ({
  page,
}) => {
  console.log(`seed ${SEED}`);
  const keyboard = await openEditor(page, SEED);
  let state = SEED + 1;
  const upTo = (count: number) =>
    Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * count);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  let typed = "";
  const until = Date.now() + MS;
  for (let number = 0; Date.now() < until; number += 1) {
    const word = `dré${number}`;
    const way = upTo(4);
    if (way === 0) await compose(keyboard, word, () => page.evaluate(() => amongOthers.write()));
    else if (way === 1) await keyboard.send("Input.insertText", { text: word });
    else await page.keyboard.type(word);
    typed += word;
    const then = upTo(8);
    if (then === 0) await press("x", "Backspace");
    if (then === 1) await press("Control+b");
    if (then === 2) await page.evaluate(() => amongOthers.moveAbout());
    if (number % 5 === 4) await press("Enter");
  }
  const { heard, ...copies } = await page.evaluate(() => amongOthers.rest());
  expect(heard).toBeGreaterThan(100);
  for (const [name, text] of Object.entries(copies)) {
    expect(text.replace(/[A-Z\n]/g, ""), name).toBe(typed);
    expect(text, name).toBe(copies.server);
  }
});
