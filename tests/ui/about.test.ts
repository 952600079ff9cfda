import { expect, test } from "vitest";
import { NEEDS_KEPT_DAYS, REGISTRATION_KEPT_MONTHS } from "~/domain/registrations/registration";
import { aboutTexts } from "~/ui/text/about";

test("the page about personal data promises what we do, in both languages", () => {
  const kept = Object.values(aboutTexts).map(({ privacy }) =>
    privacy.kept.map(({ howLong }) => howLong).slice(0, 2),
  );
  expect(kept.map(([registration]) => Number.parseInt(registration!))).toEqual([
    REGISTRATION_KEPT_MONTHS,
    REGISTRATION_KEPT_MONTHS,
  ]);
  expect(kept.map(([, needs]) => Number.parseInt(needs!))).toEqual([NEEDS_KEPT_DAYS, NEEDS_KEPT_DAYS]);
});
