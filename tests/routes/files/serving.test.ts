import { beforeAll, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { eraseStored } from "~/platform/storage.server";
import { loader } from "~/routes/files/file";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { makeListed, makeNetwork } from "../../support/events";
import { makeFile, makePictured } from "../../support/files";
import { loginAs } from "../../support/login";
import { makePerson } from "../../support/people";

useDatabase();

let event: { id: string };
let member: string;
beforeAll(async () => {
  const network = await makeNetwork();
  event = await makeListed({ networkId: network.id });
  const person = await makePerson();
  await db().roleGrant.create({ data: { personId: person.id, role: "MEMBER", networkId: network.id } });
  member = await loginAs(person.id);
});

type Asked = { cookie?: string; name?: string; headers?: Record<string, string>; method?: string };
const get = (fileId: string, { name = "dias.pdf", ...asked }: Asked = {}) =>
  call(loader, `/bestanden/${fileId}/${encodeURIComponent(name)}`, { params: { fileId, name }, ...asked });

test("a file for everybody is sent to be kept, runs nothing, and is asked for again each time", async () => {
  const file = await makeFile(event.id, {
    visibility: "ALL",
    bytes: new TextEncoder().encode("%PDF-1.7 inhoud"),
  });
  const answer = await get(file.id);
  expect(answer).toMatchObject({ status: 200, data: "%PDF-1.7 inhoud" });
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-type": "application/pdf",
    "content-length": "15",
    "content-disposition": `attachment; filename="dias.pdf"; filename*=UTF-8''dias.pdf`,
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-cache",
    "x-robots-tag": "noindex",
    etag: `"${file.hash.slice(0, 32)}"`,
  });
  const again = await get(file.id, { headers: { "if-none-match": `"x", W/${answer.headers.get("etag")}` } });
  expect(again).toMatchObject({ status: 304, data: "" });
  expect(await get(file.id, { method: "HEAD" })).toMatchObject({ status: 200, data: "" });
  await db().event.update({ where: { id: event.id }, data: { publishedAt: null } });
  const headers = { "if-none-match": answer.headers.get("etag")! };
  expect((await get(file.id, { headers })).status).toBe(404);
  await db().event.update({ where: { id: event.id }, data: { publishedAt: new Date() } });
});

test("a file for the network stays in no cache, and who may not have it hears nothing of it", async () => {
  const file = await makeFile(event.id, { visibility: "NETWORK", bytes: new TextEncoder().encode("geheim") });
  const answer = await get(file.id, { cookie: member });
  expect([answer.status, answer.data]).toEqual([200, "geheim"]);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("etag")).toBeNull();
  const [hidden, nowhere] = [await get(file.id), await get(newId())];
  expect([hidden.status, nowhere.status]).toEqual([404, 404]);
  expect(hidden.data).toBe(nowhere.data);
  await db().fileItem.update({ where: { id: file.id }, data: { removedAt: new Date() } });
  expect((await get(file.id, { cookie: member })).status).toBe(404);
});

test("a picture of a shared story is shown in the page, and one whose bytes are gone is not found", async () => {
  const { file } = await makePictured(null);
  const answer = await get(file.id, { name: "tafel.webp" });
  expect(answer.headers.get("content-type")).toBe("image/webp");
  expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="tafel.webp"/);
  expect(answer.bytes).toHaveLength(file.bytes);
  await eraseStored(file.hash);
  expect((await get(file.id, { name: "tafel.webp" })).status).toBe(404);
});

test("whatever stands in the address, it leads to the file of the id or to nothing", async () => {
  const file = await makeFile(event.id, { visibility: "ALL" });
  const names = [
    ...["../../secret", "..%2f..%2fsecret", "%252e%252e%252fsecret", "..\\secret", "CON", "x".repeat(300)],
    ...['"\r\nSet-Cookie: a=b', "\u202egpj.exe", "👩‍🦽.pdf"],
  ];
  for (const name of names) {
    const { status, headers, bytes } = await get(file.id, { name });
    expect([name, status, bytes?.length]).toEqual([name, 200, file.bytes]);
    expect(headers.get("content-disposition")).toContain('filename="dias.pdf"');
    expect(headers.get("set-cookie")).toBeNull();
  }
  expect((await get(file.id, { name: "nul\0.pdf" })).status).toBe(404);
  for (const id of ["../../etc/passwd", "..", "'; DROP TABLE", `${file.id}/..`, file.hash, "0".repeat(400)])
    expect((await get(id)).status).toBe(404);
});
