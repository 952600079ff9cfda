import { expect, test } from "vitest";
import remixConfig from "../../remix.config.js";

test("every flag of the next version is on, and lazy route discovery is off", () => {
  const { v3_lazyRouteDiscovery: lazy, ...others } = remixConfig.future as Record<string, boolean>;
  expect(lazy).toBe(false);
  expect(others).toEqual({
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  });
});
