import { writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, expect } from "@playwright/test";
import QRCode from "qrcode";
import { temporaryFolder } from "../support/server";
import {
  atDoor,
  helperPhone,
  nameDevice,
  openDoorDay,
  said,
  search,
  sending,
  walkIn,
  type DoorDay,
} from "./at-the-door";
import { expectAccessible, test } from "./world";

let day: DoorDay;
const folder = temporaryFolder();
test.beforeAll(async () => {
  day = await openDoorDay();
});
test.afterAll(async () => {
  await day.close();
  folder.remove();
});

/** A film of one picture: the QR code of `text`, black on white, as a camera would see it. */
function film(text: string): string {
  const [width, height, scale] = [640, 480, 8];
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const [left, top] = [(width - modules.size * scale) / 2, (height - modules.size * scale) / 2];
  const light = Buffer.alloc(width * height, 235);
  for (let y = 0; y < modules.size * scale; y += 1)
    for (let x = 0; x < modules.size * scale; x += 1)
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale)))
        light[(Math.floor(top) + y) * width + Math.floor(left) + x] = 16;
  const frame = [Buffer.from("FRAME\n"), light, Buffer.alloc((width * height) / 2, 128)];
  const file = path.join(folder.dir, "ticket.y4m");
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip C420\n`), ...frame, ...frame]),
  );
  return file;
}

test("a ticket before the camera is read by our own reader, and nothing is fetched from elsewhere", async ({}, info) => {
  const guest = day.guests[0]!;
  const { launchOptions } = info.project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film(`${day.world.origin}/t/${guest.ticketCode}`)}`,
    ],
  });
  try {
    const { page } = await atDoor(browser, day, "Camera", { permissions: ["camera"], offline: true });
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(new URL(request.url()).hostname));
    expect(await page.evaluate(() => "BarcodeDetector" in globalThis)).toBe(false);
    await page.getByRole("button", { name: "Scan een ticket" }).click();
    await expect(said(page)).toContainText(`${guest.name} is binnen`);
    await expectAccessible(page);
    await expect(sending(page)).toHaveText("Alles is doorgestuurd");
    expect(await day.presences(guest)).toMatchObject([{ device: "Camera" }]);
    await page.getByRole("button", { name: "Sluit de camera" }).click();
    await expect(page.getByRole("button", { name: "Scan een ticket" })).toBeFocused();
    expect([...new Set(asked)].filter((host) => host !== "localhost")).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("without a camera, or a store, the page says so and goes on", async ({ browser }) => {
  const { page, url } = await helperPhone(browser, day);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("private", "SecurityError");
    };
  });
  await page.goto(url);
  await nameDevice(page, "Privé");
  await expect(page.getByText("Dit toestel kan niets bewaren.")).toBeVisible();
  await page.getByRole("button", { name: "Scan een ticket" }).click();
  await expect(page.locator(".door-camera .notice")).toContainText("oek op naam");
  const guest = day.guests[1]!;
  await search(page).fill(guest.name);
  await search(page).press("Enter");
  await expect(said(page)).toContainText(`${guest.name} is binnen`);
  await expect(sending(page)).toHaveText("Alles is doorgestuurd");
  expect(await day.presences(guest)).toMatchObject([{ device: "Privé" }]);
});

test("the page without script searches, checks in, and registers who walked in", async ({ browser }) => {
  // A log-in for who has no script comes from a page that has.
  await helperPhone(browser, day);
  const { page, url } = await helperPhone(browser, day, { javaScriptEnabled: false });
  const guest = day.guests[2]!;
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Onthaal");
  await page.getByLabel(/Zoek op naam/).fill(guest.name);
  await page.getByRole("button", { name: "Zoek" }).click();
  await page.getByRole("button", { name: `Check in: ${guest.name}` }).click();
  await expect(page.getByText(`${guest.name} is binnen`)).toBeVisible();
  expect(await day.presences(guest)).toHaveLength(1);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByText(`${guest.name} is weer niet binnen`)).toBeVisible();
  expect(await day.presences(guest)).toEqual([]);
  await day.leaveSeats(0);
  await walkIn(page, "Wies Zonder Script");
  await expect(page.getByText("Er is geen plaats meer", { exact: false })).toBeVisible();
  expect(await day.named("Wies Zonder Script")).toEqual([]);
  await day.leaveSeats(1);
  await walkIn(page, "Wies Zonder Script");
  await expect(page.getByText("Wies Zonder Script is binnen")).toBeVisible();
  const [wies] = await day.named("Wies Zonder Script");
  expect(await day.presences(wies!)).toMatchObject([{ device: "Webpagina", left: false }]);
});
