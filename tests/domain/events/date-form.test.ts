import { expect, test } from "vitest";
import { DateForm } from "~/domain/events/date-form";
import { parseValues } from "~/platform/http/form.server";

test("the form says at each field what is wrong, those of rules and mix too", () => {
  const wrong = (values: Record<string, string | string[]>) => {
    try {
      parseValues(values, DateForm);
    } catch (error) {
      return (error as { fields: object }).fields;
    }
    return {};
  };
  const good = { startsAt: "2027-03-11T09:00", endsAt: "2027-03-11T16:30", capacity: "20", offerHours: "24" };
  expect(wrong(good)).toEqual({});
  expect(wrong({})).toMatchObject({ startsAt: "required", endsAt: "required", capacity: "required" });
  expect(
    wrong({
      ...good,
      startsAt: "2027-02-30T09:00",
      endsAt: "2027-13-45T99:99",
      closesTime: "25:00",
      onlineUrl: "x",
    }),
  ).toEqual({ startsAt: "date", endsAt: "date", closesTime: "time", onlineUrl: "url" });
  expect(wrong({ ...good, capacity: "-1", onlineUrl: "javascript:alert(1)" })).toEqual({
    capacity: "too-small",
    onlineUrl: "url",
  });
  expect(wrong({ ...good, street: "Markt 1" })).toEqual({
    venueName: "required",
    municipality: "required",
    province: "required",
  });
  expect(
    wrong({
      ...good,
      "quota-kind-1": "KEEP",
      "quota-seats-1": "30",
      "quota-types-1": "KOEPEL",
      "wanted-KOEPEL": "x",
    }),
  ).toEqual({ "quota-seats-1": "too-large", "wanted-KOEPEL": "number" });
  expect(wrong({ ...good, "quota-kind-2": "AT_MOST", "quota-types-2": "FEEST" })).toEqual({
    "quota-types-2": "invalid",
    "quota-seats-2": "required",
  });
});
