import { beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { call } from "../support/call";
import { useDatabase } from "../support/database";
import { linksOf, makeRightsWorld, paramsOf, type RightsWorld } from "../support/rights-world";

useDatabase();

const LINE = "Met steun van het Europees Sociaal Fonds, voor deze test.";
type Handler = Parameters<typeof call>[0];
const modules = import.meta.glob<{ loader: Handler }>("../../app/routes/**/*.tsx");

let world: RightsWorld;
let params: Record<string, string>;
beforeAll(async () => {
  world = await makeRightsWorld();
  await db().network.updateMany({ data: { fundingLine: LINE } });
  params = await paramsOf(world, "ours");
});

/** What the footer of a page gets, for somebody who may come everywhere. */
async function funderOn(name: string, more: Record<string, string> = {}) {
  const { loader } = await modules[`../../app/routes/${name}.tsx`]!();
  const cookie = world.cookies.administrator;
  const { data } = await call(loader, "/", { params: { ...params, ...more }, cookie });
  return (data as { funder?: string }).funder;
}

test.each([
  ...["events/event", "registrations/register", "registrations/manage", "registrations/cancellation"],
  ...["registrations/details", "registrations/choices", "registrations/date", "registrations/evaluation"],
  ...["registrations/online"],
])("who registers for an event reads who pays for its network, on %s", async (name) => {
  expect(await funderOn(name)).toBe(LINE);
});

test.each([
  ...["trace/contribution", "trace/conclusion", "trace/theme", "verdicts/round", "verdicts/tested"],
  ...["organise-network/network-area", "notes/reader"],
])("what came of a network says who pays for it, on %s", async (name) => {
  expect(await funderOn(name)).toBe(LINE);
});

test("so do a network, its themes, a series, an invitation, a report and its draft", async () => {
  const { ours, network } = world;
  const { slug, token } = ours.report;
  const series = { slug: ours.series.slug };
  expect({
    network: await funderOn("networks/network", { slug: network.slug }),
    matrix: await funderOn("trace/matrix", { slug: network.slug }),
    plan: await funderOn("networks/planning", { slug: network.slug }),
    learnt: await funderOn("hand-over/learnt", { slug: network.slug }),
    series: await funderOn("events/series", series),
    followers: await funderOn("events/series-followers", series),
    stop: await funderOn("events/series-stop", { ...series, token: linksOf(world).follower }),
    invitation: await funderOn("registrations/invitation-declined", { token: linksOf(world).invitation }),
    report: await funderOn("reports/report", { slug }),
    version: await funderOn("reports/version", { slug, number: "1" }),
    draft: await funderOn("reports/comments", { token }),
  }).toEqual({
    ...{
      network: LINE,
      matrix: LINE,
      plan: LINE,
      learnt: LINE,
      series: LINE,
      followers: LINE,
      stop: LINE,
      invitation: LINE,
    },
    ...{ report: LINE, version: LINE, draft: LINE },
  });
});
