import { expect, test } from "vitest";
import { oncePressed } from "~/platform/http/pressed-twice.server";

const pressed = (body: string, cookie = "session=ella", path = "/beheer/netwerken/nieuw") =>
  new Request(`http://localhost${path}`, {
    method: "POST",
    body,
    headers: { cookie, "content-length": String(Buffer.byteLength(body)) },
  });

/** Makes a thing of every form that arrives; says where it stands. */
function making() {
  let made = 0;
  const make = async () => {
    const number = (made += 1);
    await Promise.resolve();
    return new Response(null, { status: 302, headers: { location: `/${number}` } });
  };
  return { make, made: () => made };
}

test("the same form pressed twice makes one thing, and both presses hear where it stands", async () => {
  const { make, made } = making();
  const press = () => oncePressed(pressed("naam=Zorg"), "::1", make);
  const both = await Promise.all([press(), press()]);
  const late = await press();
  expect([...both, late].map((answer) => answer.headers.get("location"))).toEqual(["/1", "/1", "/1"]);
  expect(made()).toBe(1);
});

test("another form, page or browser makes its own", async () => {
  const { make, made } = making();
  await oncePressed(pressed("naam=Bouw"), "::1", make);
  await oncePressed(pressed("naam=Hout"), "::1", make);
  await oncePressed(pressed("naam=Bouw", "session=stijn"), "::1", make);
  await oncePressed(pressed("naam=Bouw", "session=ella", "/beheer/reeksen/nieuw"), "::1", make);
  expect(made()).toBe(4);
});

test("what was refused, or failed, is tried again", async () => {
  let tries = 0;
  const refuse = () => Promise.resolve({ reason: `no ${(tries += 1)}` });
  expect(await oncePressed(pressed("naam="), "::1", refuse)).toEqual({ reason: "no 1" });
  expect(await oncePressed(pressed("naam="), "::1", refuse)).toEqual({ reason: "no 2" });
  const fail = () => Promise.reject(new Error(`gone ${(tries += 1)}`));
  await expect(oncePressed(pressed("naam=x"), "::1", fail)).rejects.toThrow("gone 3");
  await expect(oncePressed(pressed("naam=x"), "::1", fail)).rejects.toThrow("gone 4");
});
