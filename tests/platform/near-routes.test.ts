import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { createNearHandler } from "~/platform/http/near-routes";
import routes from "~/routes";
import type { RouteConfigEntry } from "@remix-run/route-config";

/** The build of our addresses, in which every route answers with what it is and with what it was asked. */
async function echo(): Promise<ServerBuild> {
  const all: ServerBuild["routes"] = {};
  const add = ({ file, id = file, path, index, children = [] }: RouteConfigEntry, parentId?: string) => {
    const answer = ({ params }: { params: object }) => Response.json({ id, params });
    all[id] = { id, parentId, path, index, module: { loader: answer, action: answer } } as never;
    for (const child of children) add(child, id);
  };
  add({ file: "root", path: "", children: await routes });
  return {
    entry: { module: { default: () => new Response("a page", { status: 404 }), handleError: () => {} } },
    routes: all,
    assets: { entry: { module: "/", imports: [] }, url: "/", version: "1", routes: {} },
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
    ...{ publicPath: "/", assetsBuildDirectory: "build", isSpaMode: false, mode: "test", basename: "/" },
  } as unknown as ServerBuild;
}

/** Every address with something in its open places, and the same spoilt in some ways. */
function addresses({ routes: all }: ServerBuild): string[] {
  const whole = ({ path = "", parentId }: { path?: string; parentId?: string }): string =>
    `${parentId ? whole(all[parentId]!) : ""}/${path}`.replace(/\/+/g, "/");
  const filled = Object.values(all).map((route) => whole(route).replace(/:\w+|\*/g, "iets"));
  const some = filled.filter((_, i) => i % 4 === 0);
  const strange = [
    "/",
    "//",
    "/nergens",
    "/beheer%2Fkennis",
    "/%E0%A4%A",
    "/%62eheer",
    "/_root.data",
    "/constructor",
  ];
  return [
    ...filled,
    ...some.map((path) => `${path}/`),
    ...some.map((path) => path.toUpperCase()),
    ...some.map((path) => `${path}.data`),
    ...some.map((path) => `${path}/nergens`),
    ...filled.map((path) => path.split("/").slice(0, 2).join("/")),
    ...strange,
  ];
}

test("every address is answered by the route that Remix itself would choose", async () => {
  const build = await echo();
  const whole = createRequestHandler(build, "test");
  const near = createNearHandler(build, "test");
  const asked = [...new Set(addresses(build))];
  expect(asked.length).toBeGreaterThan(600);
  for (const path of asked) {
    const [one, other] = await Promise.all(
      [whole, near].map(async (handler) => {
        const answer = await handler(new Request(`http://localhost:3000${path}`));
        return { path, status: answer.status, text: await answer.text() };
      }),
    );
    expect(other).toEqual(one);
  }
});
