import { afterEach, expect, test } from "vitest";
import { writeLetters } from "~/domain/activity/outbox.server";
import { openPost } from "~/mail/post.server";
import { db } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { setDemo } from "~/platform/running.server";
import { loader as letterLoader } from "~/routes/mail/letter";
import { loader as outboxLoader } from "~/routes/mail/outbox";
import { call } from "../support/call";
import { useDatabase } from "../support/database";

useDatabase();
afterEach(() => setDemo(false));

test("the page with everybody's mails and codes exists only in a demo", async () => {
  const data = { code: "123456", link: "x", requestId: newId() };
  await writeLetters(db(), [
    { key: newId(), letter: "login", toEmail: "an@example.org", toName: "An", locale: "nl", data },
  ]);
  const post = openPost(readEnv({} as unknown as NodeJS.ProcessEnv));
  await post.deliver();
  post.close();
  const { id } = await db().outboxMail.findFirstOrThrow();
  const ask = async () => [
    await call(outboxLoader, "/postvak"),
    await call(letterLoader, `/postvak/${id}`, { params: { id } }),
  ];

  setDemo(true);
  const [list, letter] = await ask();
  expect([list!.status, letter!.status]).toEqual([200, 200]);
  expect(JSON.stringify(letter!.data)).toContain("123456");
  expect((await call(letterLoader, "/postvak/x", { params: { id: "x' OR 1=1" } })).status).toBe(404);

  setDemo(false);
  expect((await ask()).map(({ status }) => status)).toEqual([404, 404]);
});
