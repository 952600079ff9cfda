import { afterAll, beforeAll, expect, test } from "vitest";
import { addListener } from "~/domain/activity/dispatch.server";
import { addScribe } from "~/domain/activity/record.server";
import { publishEvent } from "~/domain/events/publish.server";
import { inviteAtOnce } from "~/jobs.server";
import { openPost, type Post } from "~/mail/post.server";
import { mailScribe } from "~/mail/scribe.server";
import { db } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { setOrigin } from "~/platform/origin.server";
import { makeCore } from "../support/core";
import { useDatabase } from "../support/database";
import { until } from "../support/server";
import { startMailbox, type Mailbox } from "../support/smtp";

useDatabase();
addScribe(mailScribe);
let mailbox: Mailbox;
let post: Post;
let stop: () => void;

beforeAll(async () => {
  setOrigin("https://netwerf.example");
  mailbox = await startMailbox();
  const settings = { SMTP_URL: mailbox.url, BASE_URL: "https://netwerf.example" };
  post = openPost(readEnv(settings as unknown as NodeJS.ProcessEnv));
  stop = addListener(inviteAtOnce);
});
afterAll(async () => {
  stop();
  post.close();
  await mailbox.close();
});

test("putting a session online brings the core its letter, without waiting for the clock", async () => {
  const core = await makeCore();
  const { email } = await core.join({ name: "Kim Kern", organisation: "Manus" });
  const event = await core.session({ title: "Regionale sessie: groen", published: false });
  await db().programmeItem.create({
    data: { eventId: event.id, kind: "WELKOM", title: "Welkom", startMinute: 540, endMinute: 600 },
  });
  await publishEvent(core.tine, event.id);
  await until(async () => (await db().invitation.count({ where: { emailKey: email } })) === 1);
  await post.deliver();
  await post.deliver();
  const letters = mailbox.mails.filter(
    (mail) => mail.subject === "Je bent uitgenodigd: Regionale sessie: groen",
  );
  expect(letters.map(({ to }) => [to].flat().map((one) => one?.text))).toEqual([[`"Kim Kern" <${email}>`]]);
  const { text, html } = letters[0]!;
  for (const version of [text, html || ""]) {
    expect(version).toContain("als lid van de vaste kern van Vormingsfonds");
    expect(version).toMatch(/netwerf\.example\/evenementen\/[\w-]+\/inschrijven/);
    expect(version).toMatch(/netwerf\.example\/uitnodiging\/[\w.-]+\/afzegging/);
  }
});
