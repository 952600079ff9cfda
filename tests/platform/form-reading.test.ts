import { expect, test } from "vitest";
import { z } from "zod";
import { Invalid } from "~/platform/errors";
import { line, optionalLine } from "~/platform/http/fields";
import { parseForm, parseValues, readForm, submittedValues } from "~/platform/http/form.server";

const URL_ENCODED = "application/x-www-form-urlencoded";
const post = (body: BodyInit, headers: Record<string, string> = { "content-type": URL_ENCODED }) =>
  new Request("http://localhost/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: unknown) => (error instanceof Invalid ? error.fields : error),
  );

/** Sends without saying how much, and counts how much is asked for. */
function endless() {
  let sent = 0;
  const chunk = new TextEncoder().encode(`a=${"x".repeat(65_534)}&`.slice(0, 65_536));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      if (sent > 50_000_000) controller.close();
      else controller.enqueue(chunk);
    },
  });
  return { body, sent: () => sent };
}

test("a repeated name becomes a list, a single one stays text", async () => {
  const values = await readForm(post("a=1&b=2&a=3&a=&c"));
  expect({ ...values }).toEqual({ a: ["1", "3", ""], b: "2", c: "" });
});

test("line ends are one kind, and the character that the database refuses is gone", async () => {
  const values = await readForm(post("a=een%0D%0Atwee%00drie"));
  expect(values.a).toBe("een\ntweedrie");
});

test("names that would reach an object's prototype are not read, and change nothing", async () => {
  const names = [
    "__proto__",
    "constructor",
    "prototype",
    "a.__proto__.b",
    "a[constructor][prototype]",
    "__proto__[x]",
  ];
  const body = names.map((name) => `${encodeURIComponent(name)}=boo`).join("&");
  const request = post(`${body}&toString=1&hasOwnProperty=2&valueOf=3&name=Noor`);
  const values = await readForm(request);
  expect(Object.keys(values).sort()).toEqual(["hasOwnProperty", "name", "toString", "valueOf"]);
  expect(Object.getPrototypeOf(values)).toBeNull();
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(parseValues(values, z.object({ name: line() }))).toEqual({ name: "Noor" });
  expect(Object.keys(submittedValues(request)).sort()).toEqual([
    "hasOwnProperty",
    "name",
    "toString",
    "valueOf",
  ]);
});

test("fields that were not asked for do not come through", async () => {
  const input = await parseForm(
    post("name=Noor&role=ADMINISTRATOR&status=CONFIRMED&id=1"),
    z.object({ name: line() }),
  );
  expect(input).toEqual({ name: "Noor" });
});

test("where one value is meant the first of several counts", async () => {
  const schema = z.object({ name: line(), extra: optionalLine() });
  expect(await parseForm(post("name=Noor&name=Mallory&extra=&extra=x"), schema)).toEqual({
    name: "Noor",
    extra: "",
  });
});

test("a form of more than a million bytes is refused, whether it says so or not", async () => {
  const large = `a=${"x".repeat(1_000_001)}`;
  const tooLarge = { form: "too-large" };
  expect(await refusal(readForm(post(large)))).toEqual(tooLarge);
  expect(
    await refusal(readForm(post("a=1", { "content-type": URL_ENCODED, "content-length": "1000001" }))),
  ).toEqual(tooLarge);
  const lying = endless();
  expect(await refusal(readForm(post(lying.body)))).toEqual(tooLarge);
  expect(lying.sent()).toBeLessThan(2_000_000);
});

test("a form of more fields than any of ours has is refused", async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=1`).join("&");
  expect(Object.keys(await readForm(post(fields(600))))).toHaveLength(600);
  expect(await refusal(readForm(post(fields(601))))).toEqual({ form: "too-large" });
  expect(await refusal(readForm(post(Array(601).fill("a=1").join("&"))))).toEqual({ form: "too-large" });
});

test.each([
  ["plain text", "name=Noor", "text/plain"],
  ["JSON", '{"name":"Noor"}', "application/json"],
  ["nothing said", "name=Noor", ""],
  ["parts without a boundary", "name=Noor", "multipart/form-data"],
  [
    "parts that end in the middle",
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
    "multipart/form-data; boundary=x",
  ],
])("%s is no form: refused, not a failure of ours", async (_what, body, type) => {
  const bytes = new TextEncoder().encode(body);
  expect(await refusal(readForm(post(bytes, type ? { "content-type": type } : {})))).toEqual({
    form: "invalid",
  });
});

test("a file where text was expected is not read", async () => {
  const form = new FormData();
  form.set("name", new Blob(["<script>"]), "x.html");
  form.set("extra", "text");
  const request = new Request("http://localhost/x", { method: "POST", body: form });
  expect({ ...(await readForm(request)) }).toEqual({ extra: "text" });
});

test("what was filled in comes back with every refusal, and each wrong field is named once", async () => {
  const request = post("name=&extra=abc");
  const schema = z.object({ name: line(), extra: optionalLine(2) });
  expect(await refusal(parseForm(request, schema))).toEqual({ name: "required", extra: "too-long" });
  expect(submittedValues(request)).toEqual({ name: "", extra: "abc" });
});
