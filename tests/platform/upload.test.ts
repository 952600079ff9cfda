import { afterEach, expect, test, vi } from "vitest";
import { Invalid } from "~/platform/errors";
import { inUploadTurn } from "~/platform/http/upload-turns.server";
import { readForm, readUpload, submittedValues } from "~/platform/http/form.server";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

function upload(file: Blob | string, more: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  if (typeof file === "string") form.append("file", file);
  else form.append("file", file, "../../lijst.csv");
  return form;
}

test("a form with a file gives its fields and the file's bytes, and its name only to be shown", async () => {
  const request = post(upload(new Blob(["a;b\r\n"]), { locale: "nl", __proto__: "x" }));
  const { values, file } = await readUpload(request, "file");
  expect({ ...values }).toEqual({ locale: "nl" });
  expect(new TextDecoder().decode(file!)).toBe("a;b\r\n");
  expect(submittedValues(request)).toEqual({ locale: "nl" });
});

test("no file, an empty file, a file in another field and a text for a file are no file", async () => {
  expect((await readUpload(post(new URLSearchParams({ a: "1" })), "file")).file).toBeNull();
  expect((await readUpload(post(upload(new Blob([]))), "file")).file).toBeNull();
  expect((await readUpload(post(upload(new Blob(["x"]))), "other")).file).toBeNull();
  expect((await readUpload(post(upload("geen bestand")), "file")).file).toBeNull();
  expect({ ...(await readForm(post(upload(new Blob(["x"]), { a: "1" })))) }).toEqual({ a: "1" });
});

test("what is too large is refused before it is read, also when it does not say how large it is", async () => {
  const refused = { fields: { form: "too-large" } };
  const told = { "content-length": "1000001", "content-type": "application/x-www-form-urlencoded" };
  await expect(readForm(post("a=1", told))).rejects.toMatchObject(refused);
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(100_000).fill(97));
    },
  });
  const type = { "content-type": "application/x-www-form-urlencoded" };
  await expect(readForm(post(endless, type))).rejects.toMatchObject(refused);
  expect(pulled).toBeLessThan(15);
});

test("what only says that it is a form is refused", async () => {
  for (const type of [
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json",
    "text/plain",
  ])
    await expect(readForm(post("--x\r\nnonsense", { "content-type": type }))).rejects.toThrow(Invalid);
});

test("a form that may bring a large file is read up to that bound, and no further", async () => {
  const large = () => post(upload(new Blob(["a".repeat(1_500_000)])));
  expect((await readUpload(large(), "file", 2_000_000)).file).toHaveLength(1_500_000);
  await expect(readUpload(large(), "file")).rejects.toMatchObject({ fields: { form: "too-large" } });
});

afterEach(() => vi.useRealTimers());

test("a form that trickles in is turned down before the connection is", async () => {
  vi.useFakeTimers();
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: () => new Promise(() => undefined),
    cancel: () => {
      cancelled = true;
    },
  });
  const answer = expect(
    readUpload(post(endless, { "content-type": "multipart/form-data; boundary=x" }), "file"),
  );
  const refused = answer.rejects.toMatchObject({ fields: { form: "too-slow" } });
  await vi.advanceTimersByTimeAsync(55_000);
  await refused;
  expect(cancelled).toBe(true);
});

test("more than four files at once are turned down before they are read", async () => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let read = 0;
  const uploads = Array.from({ length: 100 }, () =>
    inUploadTurn(async () => {
      read += 1;
      await gate;
    }),
  );
  letGo();
  const results = await Promise.allSettled(uploads);
  expect([read, results.filter(({ status }) => status === "fulfilled").length]).toEqual([4, 4]);
  expect(results.at(-1)).toMatchObject({ reason: { code: "conflict", reason: "too-many-uploads" } });
  // Who failed gives its turn back.
  await expect(inUploadTurn(() => Promise.reject(new Error("kapot")))).rejects.toThrow("kapot");
  await Promise.all([1, 2, 3, 4].map((n) => inUploadTurn(async () => Promise.resolve(n))));
});
