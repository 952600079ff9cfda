import { afterAll, beforeAll, expect, test } from "vitest";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../support/database";
import { postRegistration } from "../support/form";
import { makeEvent } from "../support/make";
import { startServer, until, type TestServer } from "../support/server";

const database = useDatabase();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: "info" });
});
afterAll(() => server.stop());

type Line = { msg: string; requestId?: string; path?: string; status?: number; method?: string };
const lines = () =>
  server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: "manual" });

test("each request is one line with its number, and no line has a private link, a code or an address in it", async () => {
  const { event, date } = await makeEvent();
  const email = "noor.geheim@example.org";
  await postRegistration(server.origin, event.slug, { occurrenceId: date.id, email });
  const row = await db().registration.findFirstOrThrow({ where: { emailKey: email } });
  const token = privateToken(row);
  const secrets = [email, token, token.split(".")[1]!, row.ticketCode, "zeer-geheime-link", "kLm3-attest"];
  const asked = [
    `/inschrijving/${token}`,
    `/inschrijving/${token}/gegevens?x=${email}`,
    `/inschrijving/${token}.data`,
    `/INSCHRIJVING/${token}`,
    `/t/${row.ticketCode}`,
    "/aanmelden/link/zeer-geheime-link",
    "/reeksen/lde-dagen/afmelding/zeer-geheime-link",
    "/attest/kLm3-attest",
    "/nergens",
  ];
  const ids: string[] = [];
  for (const path of asked) ids.push((await get(path)).headers.get("x-request-id")!);
  await until(() => ids.every((id) => lines().some(({ requestId }) => requestId === id)));
  const requests = lines().filter(({ msg }) => msg === "request");
  for (const id of ids) expect(requests.filter(({ requestId }) => requestId === id)).toHaveLength(1);
  expect(requests.at(-1)).toMatchObject({ method: "GET", path: "/nergens", status: 404 });
  expect(secrets.filter((secret) => server.output().includes(secret))).toEqual([]);
});

test("a page that failed shows the number of its line in the log, and nothing of how it failed", async () => {
  const { event, date } = await makeEvent();
  await db().$executeRawUnsafe('ALTER TABLE "Occurrence" RENAME TO "Elsewhere"');
  try {
    const answer = await get(`/evenementen/${event.slug}`);
    const html = await answer.text();
    const id = answer.headers.get("x-request-id")!;
    expect(answer.status).toBe(500);
    expect(html).toContain(id);
    expect(html).not.toMatch(/Prisma|Occurrence|node_modules|at [\w.]+ \(|\.js:\d+/);
    const email = "mislukt@example.org";
    const refused = await postRegistration(server.origin, event.slug, { occurrenceId: date.id, email });
    expect(refused.status).toBe(500);
    await until(() => lines().filter(({ requestId }) => requestId === id).length >= 2);
    expect(lines().some((line) => line.requestId === id && "err" in line)).toBe(true);
    expect(server.output()).not.toContain(email);
  } finally {
    await db().$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Occurrence"');
  }
});
