import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import routes from "~/routes";
import { loader as sitemap } from "~/routes/api/sitemap";
import { loader as robots } from "~/routes/home/robots";
import { call } from "../support/call";
import { useDatabase } from "../support/database";
import { makeListed, makeSeries } from "../support/events";
import { getPage } from "../support/in-process";
import { makeArticle, makeQuestion, makeStory } from "../support/knowledge";
import { all, parseXml } from "../support/xml";

useDatabase();

const ORIGIN = "http://localhost:3000";
const inSitemap = async () =>
  all(parseXml(String((await call(sitemap, "/sitemap.xml")).data)), "loc").map(({ text }) =>
    text.slice(ORIGIN.length),
  );

/** Which paths robots.txt keeps a search engine away from: those that begin so. */
async function closed() {
  const prefixes = [...(await (await robots()).text()).matchAll(/^Disallow: (.+)$/gm)].map(([, one]) => one!);
  expect(prefixes.length).toBeGreaterThan(0);
  return (path: string) => prefixes.some((prefix) => path.startsWith(prefix));
}

const saysNoindex = (html: string) => /<meta name="robots" content="[^"]*noindex/.test(html);

/** The addresses without anything to fill in. */
function fixedPaths(entries: RouteConfigEntry[], within = ""): string[] {
  return entries.flatMap(({ path, index, children = [] }) => {
    const own = path === undefined ? within : `${within}/${path}`;
    const here = (index || path !== undefined) && !/[:*]/.test(own) ? [own || "/"] : [];
    return [...here, ...fixedPaths(children, own)];
  });
}

test("what the sitemap lists is there, open to search engines, and says nowhere to leave it out", async () => {
  const series = await makeSeries();
  await makeListed({ seriesId: series.id });
  await makeStory();
  await makeQuestion();
  await makeArticle();
  const [listed, isClosed] = [await inSitemap(), await closed()];
  expect(listed.length).toBeGreaterThan(15);
  const wrong: string[] = [];
  for (const path of listed) {
    const { status, html } = await getPage(path);
    if (status !== 200 || isClosed(path) || saysNoindex(html)) wrong.push(`${path} ${status}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("a fixed page that everybody reads and a search engine may keep is in the sitemap", async () => {
  const [listed, isClosed] = [new Set(await inSitemap()), await closed()];
  const left: string[] = [];
  for (const path of new Set(fixedPaths(await routes))) {
    if (isClosed(path) || listed.has(path)) continue;
    const { status, html } = await getPage(path);
    if (status === 200 && html && !saysNoindex(html)) left.push(path);
  }
  expect(left).toEqual([]);
}, 120_000);
