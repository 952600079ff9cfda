import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueuedLetter } from "~/domain/activity/outbox.server";
import { addScribe } from "~/domain/activity/record.server";
import { viewerFromCookie } from "~/domain/people/sessions.server";
import { asText } from "~/mail/letter";
import { mailScribe } from "~/mail/scribe.server";
import { writeLetter } from "~/mail/write-letter.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { setOrigin } from "~/platform/origin.server";
import { authorise } from "~/realtime/topics.server";
import { allThatIsSaid, wordsIn } from "../support/all-that-is-said";
import { call } from "../support/call";
import { useDatabase } from "../support/database";
import { useNotes as useNoteLine } from "../support/note-world";
import { someIp } from "../support/people";
import { addressOf, allPlaces, paramsIn, type Place } from "../support/places";
import { useNotes } from "../support/reports";
import { makeSecrecyWorld, PARTS, type Part, type SecrecyWorld } from "../support/secrecy-world";

useDatabase();
useNotes();
const line = useNoteLine();

const loaders = (await allPlaces()).filter(({ kind }) => kind === "loader");

/** Everybody. */
const ALL: Part[] = [...PARTS];
const DESK: Part[] = ["deskWriter", "organiser", "administrator"];
const TESTERS: Part[] = ["expertWaiting", "expertAnswered", "steering", "organiser", "administrator"];
const DECIDERS: Part[] = ["steering", "organiser", "administrator"];
const TABLE: Part[] = ["participant", "noteTaker", ...TESTERS];
const OTHERS: Part[] = ["otherMember", "otherExpert", "otherOrganiser", "administrator"];

/** What is secret, or was, and who comes upon it. Whoever is not named finds it nowhere. */
const ITEMS: Record<string, { words: string; seen: Part[] }> = {
  "the text of a published report": { words: "publiekwoord", seen: ALL },
  "a correction that is not published": { words: "correctiewoord", seen: DESK },
  "the text of a draft": { words: "conceptwoord", seen: ["invitee", ...DESK] },
  "a comment of one's own": { words: "opmerkingwoord", seen: ["participant", "invitee", ...DESK] },
  "the answer to it": { words: "antwoordwoord", seen: ["participant", "invitee", ...DESK] },
  "another's comment": { words: "andermanswoord", seen: DESK },
  "the answer to another's comment": { words: "antwoordaananderen", seen: DESK },
  "a document that waits": { words: "Een verborgen verslag", seen: ["organiser"] },
  "what was said at a table": { words: "tafelwoord", seen: ["invitee", ...TABLE, "deskWriter"] },
  "what waits to be let in": { words: "stilstaandwoord", seen: ["organiser", "administrator"] },
  "a conclusion that was noted": { words: "ontwerpbesluit", seen: DECIDERS },
  "a conclusion that was gathered": { words: "verzameldbesluit", seen: DECIDERS },
  "a round that was not sent": { words: "klaargezetteronde", seen: ["organiser", "administrator"] },
  "a conclusion before the experts": { words: "rondebesluit", seen: TESTERS },
  "an expert's remark in an open round": {
    words: "verdictwoord",
    seen: TESTERS.filter((part) => part !== "expertWaiting"),
  },
  "what an expert says that it means": {
    words: "vertaalwoord",
    seen: TESTERS.filter((part) => part !== "expertWaiting"),
  },
  "what is said to an expert": {
    words: "reactiewoord",
    seen: TESTERS.filter((part) => part !== "expertWaiting"),
  },
  "an expert's remark in a closed round": { words: "oudverdict", seen: TESTERS },
  "what a decision was about": { words: "beslistbesluit", seen: ALL },
  "what was decided": { words: "uitkomstwoord", seen: ALL },
  "who answered": { words: "Ans Antwoordster", seen: TESTERS },
  "who still has to answer": { words: "Wout Wachtende", seen: TESTERS },
  "who decided": { words: "Stien Stuurster", seen: DECIDERS.concat("expertAnswered") },
  "who sits in a group": { words: "Ledia Groepslid", seen: ["member", ...TESTERS] },
  "who writes at a desk": { words: "Willeke Schrijfster", seen: DESK },
  "a network that is not online": { words: "neveluitdaging", seen: OTHERS },
  "its theme": { words: "Nevelthema geheim", seen: OTHERS },
  "its decision": { words: "nevelbesluit", seen: OTHERS },
  "its phase": { words: "nevelfase", seen: OTHERS },
  "its group": { words: "nevelgroep", seen: OTHERS },
};

/** Who may hear that something changed, by topic; a message never says what. */
const TOPICS: Record<string, { topic: (world: SecrecyWorld) => string; may: Part[] }> = {
  "what happens at a desk": { topic: ({ session }) => `group:${session.report.deskId}`, may: DESK },
  "the text of a desk": { topic: ({ session }) => `note:${session.report.deskId}`, may: DESK },
  "a round": { topic: ({ tested }) => `verdicts:${tested.rounds[2]}`, may: TESTERS },
  "a round that was not sent": { topic: ({ tested }) => `verdicts:${tested.rounds[0]}`, may: [] },
  "a table": {
    topic: ({ session }) => `group:${session.groupId}`,
    may: ["participant", "noteTaker", "organiser", "administrator"],
  },
};

let world: SecrecyWorld;
const found = {} as Record<Part, string>;
let stop: () => void;

beforeAll(async () => {
  setOrigin("https://netwerf.example");
  stop = addScribe(mailScribe);
  world = await makeSecrecyWorld();
  for (const part of PARTS) found[part] = await allThatReaches(part);
}, 600_000);
afterAll(() => stop());

/** Every page, file, feed and sitemap; the lines of all notes; and the letters. */
async function allThatReaches(part: Part): Promise<string> {
  const pages: string[] = [];
  for (const place of loaders)
    pages.push(...(await Promise.all(waysInto(place, part).map((way) => ask(place, part, way)))));
  return [...pages, ...(await linesOf(part)), ...(await lettersTo(part))].join("\n");
}

type Filled = Record<string, string>;

/** Every address of this file in this world: all ids with all others, those of one network under the other's too. */
function waysInto({ path }: Place, part: Part): Filled[] {
  const { links } = world.who[part];
  const tokens = links ? [links.registration, links.draft] : [`${newId()}.geen-link`];
  const none = [newId()];
  return paramsIn(path).reduce<Filled[]>(
    (ways, name) => {
      const values = name === "token" ? tokens : (world.ids[name] ?? none);
      return ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })));
    },
    [{}],
  );
}

/** What stands behind the question mark of pages that look further. */
const SEARCH: Record<string, () => string> = {
  "verdicts/conclusion-new": () => `?verslag=${world.session.report.id}`,
  "themes/new": () => `?besluit=${world.hidden.conclusionId}`,
};

async function ask(place: Place, part: Part, params: Filled): Promise<string> {
  const address = addressOf(place.path, params) + (SEARCH[place.name]?.() ?? "");
  const answer = await call(place.handler, address, { params, ip: someIp(), cookie: world.who[part].cookie });
  const said = await allThatIsSaid(answer);
  return `${address} ${answer.status}\n${said}`;
}

async function linesOf(part: Part): Promise<string[]> {
  const heard: string[] = [];
  for (const groupId of world.ids.groupId!) {
    const { reply, text } = await line.join(groupId, world.who[part].cookie);
    heard.push(text, reply?.ok ? wordsIn(reply.missing) + wordsIn(reply.present) + reply.name : "");
  }
  return heard;
}

async function lettersTo(part: Part): Promise<string[]> {
  const { email } = world.who[part];
  const rows =
    email === "" ? [] : await db().outboxMail.findMany({ where: { toEmail: email }, orderBy: { id: "asc" } });
  const written = await Promise.all(rows.map((row) => writeLetter(row as QueuedLetter)));
  return written.flatMap((letter) => (letter ? [letter.subject, asText(letter)] : []));
}

test.each(Object.entries(TOPICS))("of %s hears who may, and nobody else", async (_, { topic, may }) => {
  const name = topic(world);
  const asked = await Promise.all(
    PARTS.map(async (part) => {
      const { cookie } = world.who[part];
      const caller = { viewer: await viewerFromCookie(cookie), guestSecret: null };
      return (await authorise(caller, name)) ? part : null;
    }),
  );
  expect(asked.filter((part) => part !== null)).toEqual(PARTS.filter((part) => may.includes(part)));
});

test("every address was asked; what search tells to whom, leaks.test.ts asks of it", () => {
  const asked = new Set(Object.values(found).flatMap((all) => all.match(/^\/\S* (?=\d{3}$)/gm) ?? []));
  for (const { path } of loaders) {
    const like = new RegExp(
      `^${path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+").replace("*", "[^ ]*")}[ ?]`,
    );
    expect([path, [...asked].some((one) => like.test(one))]).toEqual([path, true]);
  }
});

/** Where somebody came upon it. */
const placesWith = (part: Part, words: string) =>
  found[part]
    .split(/\n(?=\/\S* \d{3}\n)/)
    .filter((piece) => piece.includes(words))
    .map((piece) => piece.split("\n")[0]);

test.each(Object.entries(ITEMS))("%s reaches whom it is for, and nobody else", (_, { words, seen }) => {
  const reached = PARTS.filter((part) => found[part].includes(words));
  const wrong = PARTS.filter((part) => seen.includes(part) !== reached.includes(part));
  const where = wrong.map((part) => [part, placesWith(part, words)]);
  expect(where).toEqual([]);
});
