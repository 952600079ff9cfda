import { expect, test } from "vitest";
import { qrPng, qrSvg } from "~/documents/qr.server";
import { drawRuns, scan } from "../support/scan";
import { all, parseXml } from "../support/xml";

const texts = ["https://netwerf.example/t/7KQ2-M4XD", "é 👩‍🦽", `https://netwerf.example/${"x".repeat(300)}`];

test("a scanner reads the SVG", async () => {
  for (const text of texts) {
    const svg = parseXml(qrSvg(text));
    const [ground, code] = all(svg, "path");
    const size = Number(svg.attributes.viewBox!.split(" ")[2]);
    expect(ground!.attributes).toEqual({ fill: "#fff", d: `M0 0h${size}v${size}H0z` });
    expect(await scan(drawRuns(code!.attributes.d!, size))).toEqual([text]);
  }
});

test("a scanner reads the PNG", async () => {
  for (const text of texts) expect(await scan(await qrPng(text))).toEqual([text]);
});

test("there is enough white around", () => {
  const svg = parseXml(qrSvg(texts[0]!));
  const size = Number(svg.attributes.viewBox!.split(" ")[2]);
  const runs = [...all(svg, "path")[1]!.attributes.d!.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) =>
    run.slice(1).map(Number),
  );
  expect(Math.min(...runs.map(([x]) => x!), ...runs.map(([, y]) => y!))).toBe(4);
  expect(Math.max(...runs.map(([x, , width]) => x! + width!), ...runs.map(([, y]) => y! + 1))).toBe(size - 4);
});

test("a screen reader hears the label, or nothing", () => {
  const spoken = parseXml(qrSvg("x", 'Code van "Els" & <co>')).attributes;
  expect([spoken.role, spoken["aria-label"], spoken["aria-hidden"]]).toEqual([
    "img",
    'Code van "Els" & <co>',
    undefined,
  ]);
  const silent = parseXml(qrSvg("x")).attributes;
  expect([silent.role, silent["aria-hidden"]]).toEqual([undefined, "true"]);
});

test("the security policy has nothing to refuse in it", () => {
  expect(qrSvg("x", "y")).not.toMatch(/style|script|href|\son/);
});
