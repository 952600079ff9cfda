import { expect, test } from "vitest";
import { meta as ofCancellation } from "~/routes/registrations/cancellation";
import { meta as ofChoices } from "~/routes/registrations/choices";
import { meta as ofDate } from "~/routes/registrations/date";
import { meta as ofDetails } from "~/routes/registrations/details";
import { meta as ofRoot } from "~/root";

type Meta = (args: never) => unknown;
const titleOf = (meta: Meta | undefined, args: object) =>
  (meta!(args as never) as { title?: string }[]).find((one) => one.title)?.title;

test("the pages behind a private link say what they are for, in the reader's language", () => {
  const data = { title: "Kick-off", locale: "nl" };
  expect(
    [ofCancellation, ofChoices, ofDate, ofDetails].map((meta) => titleOf(meta as Meta, { data })),
  ).toEqual([
    "Wil je je uitschrijven? - Kick-off",
    "Kies een andere workshop - Kick-off",
    "Kom op een andere dag - Kick-off",
    "Wijzig je gegevens - Kick-off",
  ]);
  expect(titleOf(ofCancellation as Meta, { data: { ...data, locale: "en" } })).toMatch(/ - Kick-off$/);
});

test("a page without a title of its own does not say that something went wrong", () => {
  for (const error of [null, undefined])
    expect(titleOf(ofRoot as Meta, { data: { locale: "nl" }, error })).toBe("Netwerf");
  expect(titleOf(ofRoot as Meta, { data: { locale: "nl" }, error: new Error("x") })).toMatch(/mis/);
});
