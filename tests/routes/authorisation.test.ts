import { beforeAll, expect, test } from "vitest";
import { call, type Answer } from "../support/call";
import { useDatabase } from "../support/database";
import { someIp } from "../support/people";
import { addressOf, allPlaces, paramsIn, type Place } from "../support/places";
import { watchTables, type Watch } from "../support/digest";
import { keepTables } from "../support/rewind";
import {
  CALLERS,
  linksOf,
  makeRightsWorld,
  paramsOf,
  SECRETS,
  type Caller,
  type RightsWorld,
} from "../support/rights-world";
import { POLICIES } from "./policies";
import { MAY, type Policy, type Rules } from "./policy";

useDatabase();

const places = await allPlaces();
const rulesOf = (name: string): Rules => POLICIES[name] ?? {};
const policyOf = ({ name, kind }: Place): Policy | undefined => rulesOf(name)[kind];
const guarded = places.filter((place) => policyOf(place) !== undefined);

let world: RightsWorld;
let params: Record<string, string>;
let digest: Watch;
let renew: () => Promise<void>;
beforeAll(async () => {
  world = await makeRightsWorld();
  params = await paramsOf(world, "ours");
  digest = await watchTables();
  renew = await keepTables(digest);
});

/** Only what stands in the address, as the router would fill it in. */
const inAddress = ({ path }: Place, filled: Record<string, string>) =>
  Object.fromEntries(Object.entries(filled).filter(([name]) => paramsIn(path).includes(name)));

async function ask(place: Place, caller: Caller, filled = params): Promise<Answer> {
  const { form = () => ({}), search = () => "" } = rulesOf(place.name);
  const sent = form(world);
  const address = addressOf(place.path, filled) + search(world);
  return call(place.handler, address, {
    params: inAddress(place, filled),
    ip: someIp(),
    cookie: world.cookies[caller],
    ...(place.kind === "loader" ? {} : typeof sent === "string" ? { body: sent } : { form: sent }),
  });
}

/** Refused, asked to log in, or (with a link) led to the page that refuses. */
const turnedAway = ({ name }: Place, caller: Caller, { status, location }: Answer) =>
  (status === 422 && caller === "stranger" && rulesOf(name).atField === true) ||
  [401, 403, 404].includes(status) ||
  (status === 302 && /^\/(aanmelden|inschrijving\/[^?]*$)/.test(location!));

type Try = { caller: Caller; filled?: Record<string, string> };

/** Nothing came of any of these: no data, and every table as it was. */
async function expectNothing(place: Place, tries: Try[]) {
  const before = await digest();
  for (const { caller, filled = params } of tries) {
    const answer = await ask(place, caller, filled);
    expect({ caller, filled, away: turnedAway(place, caller, answer), status: answer.status }).toMatchObject({
      away: true,
    });
    expectNoSecrets(answer);
  }
  expect(await digest()).toEqual(before);
}

function expectNoSecrets({ data, location }: Answer) {
  const said = `${JSON.stringify(data ?? null)} ${location ?? ""}`;
  for (const secret of SECRETS) expect(said).not.toContain(secret);
}

async function expectAccepted(place: Place, caller: Caller, filled = params) {
  const answer = await ask(place, caller, filled);
  const { also = [] } = rulesOf(place.name);
  if (answer.status >= 400)
    expect([caller, also, answer.data]).toEqual([
      caller,
      expect.arrayContaining([answer.status]),
      answer.data,
    ]);
  return answer;
}

const genuine = ({ name }: Place): Record<string, string> => {
  const { link } = rulesOf(name);
  if (link === "network") return { ...params, slug: world.network.slug };
  if (link === "network-role") return { ...params, grantId: world.ours.space.grantId };
  const { slug, token } = world.ours.report;
  if (link === "story") return { ...params, token: world.ours.story.token };
  if (link === "report") return { ...params, slug, token };
  const { slug: question, followerToken, answerToken } = world.ours.asked;
  if (link === "question") return { ...params, slug: question };
  if (link === "asked") return { ...params, token: followerToken };
  if (link === "answer") return { ...params, token: answerToken };
  if (link === "article") return { ...params, slug: world.ours.reference.articleSlug };
  if (link === "organisation") return { ...params, slug: world.ours.reference.organisationSlug };
  if (link === "read-story") return { ...params, slug: world.ours.readers.slug };
  if (link === "series") return { ...params, slug: world.ours.series.slug };
  if (link === "follower") return { ...params, slug: world.ours.series.slug, token: linksOf(world).follower };
  return link === "invitation" ? { ...params, token: linksOf(world).invitation } : params;
};

test("every address says who may come there, and nothing else is in the table", () => {
  const stated = Object.entries(POLICIES).flatMap(([name, { loader, action }]) => [
    ...(loader ? [`${name} loader`] : []),
    ...(action ? [`${name} action`] : []),
  ]);
  expect(places.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual(stated.sort());
});

const named = (list: Place[]) => list.map((place) => [`${place.kind} of ${place.name}`, place] as const);

test.each(named(guarded.filter((place) => policyOf(place) !== "link")))(
  "%s keeps out whoever may not come there, and lets in who may",
  async (_, place) => {
    const policy = policyOf(place) as Exclude<Policy, "link">;
    const may = MAY[policy];
    const mayNot = CALLERS.filter((one) => !may.includes(one));
    await expectNothing(
      place,
      mayNot.map((caller) => ({ caller })),
    );
    // What one of them does is done: only the first acts, all of them look.
    for (const caller of place.kind === "loader" ? may : may.slice(0, 1)) {
      const answer = await expectAccepted(place, caller, genuine(place));
      const insider = rulesOf(place.name).insiders?.includes(caller);
      if ((policy === "public" || caller === "stranger") && !insider) expectNoSecrets(answer);
    }
    if (place.kind === "action") await renew();
  },
);

test.each(named(guarded.filter((place) => policyOf(place) === "link")))(
  "%s opens for who has the link, and for nobody with a forged one",
  async (_, place) => {
    const filled = genuine(place);
    const [id, signature = ""] = filled.token!.split(".");
    const [otherId, otherSignature] = (await paramsOf(world, "theirs")).token!.split(".");
    const turned = signature.slice(0, -2) + (signature.endsWith("AA") ? "BB" : "AA");
    const forged = [`${id}.${turned}`, `${id}.${otherSignature}`, `${otherId}.${signature}`, id!, ""];
    await expectNothing(
      place,
      forged.flatMap((token) =>
        (["visitor", "organiser", "administrator"] as const).map((caller) => ({
          caller,
          filled: { ...filled, token },
        })),
      ),
    );
    await expectAccepted(place, "visitor", filled);
    if (place.kind === "action") await renew();
  },
);

/** Places with more than one id in their address: that of the event, and something of it. */
const mixed = guarded.filter(
  (place) => policyOf(place) === "organiser" && (place.path.match(/:\w+Id/g) ?? []).length > 1,
);

test.each(named(mixed))("%s finds nothing of another event under an event of one's own", async (_, place) => {
  const theirs = await paramsOf(world, "theirs");
  const names = [...place.path.matchAll(/:(\w+Id)/g)].map(([, name]) => name!);
  await expectNothing(
    place,
    names.map((name) => ({ caller: "organiser" as const, filled: { ...params, [name]: theirs[name]! } })),
  );
});
