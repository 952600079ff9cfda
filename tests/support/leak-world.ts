import type { RoleName } from "~/domain/people/viewer";
import type { FindKind } from "~/domain/finding/entry";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { storeBytes } from "~/platform/storage.server";
import { addDays } from "~/platform/time";
import { loginAs } from "./login";
import { registerGuest } from "./make";
import { makePerson } from "./people";

/** Who looks: the first three may see nothing of what is private; the others each something. */
export const LOOKERS = [
  ...(["visitor", "wrongMember", "wrongOrganiser"] as const),
  ...(["member", "organiser", "participant", "hiddenMember", "administrator"] as const),
];
export type Looker = (typeof LOOKERS)[number];

/** Something that is not for everybody, with a word that stands nowhere else. */
export type Secret = {
  kind: FindKind | "collection" | "picture";
  id: string;
  slug: string;
  word: string;
  /** Who finds it, once search knows of its kind; null: nobody need to. */
  finder: Looker | null;
};

/** Stands in everything, private or not: who looks for it may count only what is theirs. */
export const SHARED_WORD = "gemeenzaamwoord";

const LETTERS = "bdfgklmnprstvz";
const VOWELS = "aeou";

/** A word of eleven letters that nobody ever wrote, and that is no typing error of another. */
export function wordOf(i: number): string {
  let state = (i + 1) * 2654435761;
  const roll = (of: string) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return of[(state >>> 8) % of.length]!;
  };
  return `${Array.from({ length: 5 }, () => roll(LETTERS) + roll(VOWELS)).join("")}k`;
}

let made = 0;
type Words = { word: string; title: string; text: string; slug: string; id: string };

/** So many of them, each with words of its own. */
async function several(
  count: number,
  of: Pick<Secret, "kind" | "finder">,
  make: (words: Words) => Promise<unknown>,
): Promise<Secret[]> {
  return Promise.all(
    Array.from({ length: count }, async (): Promise<Secret> => {
      const [id, word] = [newId(), wordOf((made += 1))];
      const slug = `s-${id}`;
      await make({ id, word, slug, title: `Over ${word}`, text: `Een ${SHARED_WORD} en ${word} samen.` });
      return { ...of, id, slug, word };
    }),
  );
}

async function withRole(role: RoleName, scope: { networkId?: string; eventId?: string }): Promise<string> {
  const person = await makePerson();
  await db().roleGrant.create({ data: { personId: person.id, role, ...scope } });
  return loginAs(person.id);
}

const network = (name: string, online = true, id = newId(), slug = `n-${id}`) =>
  db().network.create({
    data: { id, slug, name, challenge: SHARED_WORD, publishedAt: online ? now() : null },
  });

/** What everybody may see, so that there is something that private things can stand beside. */
async function makePublic() {
  const { id: networkId, slug } = await network("Open netwerk");
  const theme = await db().theme.create({
    data: {
      id: `open-thema-${newId()}`,
      name: "Openbaar thema",
      nameEn: "Open theme",
      description: SHARED_WORD,
    },
  });
  const sector = await db()
    .sector.findFirstOrThrow()
    .catch(() => db().sector.create({ data: { id: "lekproef", name: "Lekproef", nameEn: "Leak test" } }));
  const event = await makeEvent(
    { id: newId(), slug: `e-${newId()}`, title: "Open dag", text: SHARED_WORD },
    true,
    {
      ...{ networkId, themeId: theme.id, sectorId: sector.id },
    },
  );
  const organisation = await db().organisation.create({
    data: { name: "Open Organisatie", nameKey: `open ${newId()}`, slug: `o-${newId()}`, listedAt: now() },
  });
  return { networkId, slug, themeId: theme.id, sectorId: sector.id, event, organisation };
}
type Public = Awaited<ReturnType<typeof makePublic>>;

function makeEvent(
  { id, slug, title, text }: Omit<Words, "word">,
  online: boolean,
  { networkId, themeId, sectorId }: { networkId: string; themeId: string; sectorId: string },
) {
  const occurrence = { startsAt: addDays(now(), 20), endsAt: addDays(now(), 21), capacity: 10 };
  return db().event.create({
    data: {
      ...{ id, slug, title, summary: text, kind: "INSPIRATIEDAG", networkId, sectorId },
      publishedAt: online ? now() : null,
      themes: { connect: { id: themeId } },
      occurrences: { create: occurrence },
    },
    include: { occurrences: true },
  });
}

const note = (plain: string) => ({
  create: { createdAt: now(), changedAt: now(), text: { create: { seq: 0, markdown: plain, plain } } },
});

async function makeSessions(open: Public, participantId: string) {
  const occurrenceId = open.event.occurrences[0]!.id;
  const registration = await db().registration.findFirstOrThrow({ where: { personId: participantId } });
  let seated = false;
  const notes = await several(20, { kind: "note", finder: "organiser" }, async ({ id, title, text }) => {
    await db().focusGroup.create({ data: { id, occurrenceId, title, capacity: 5, note: note(text) } });
    if (seated) return;
    seated = true;
    await db().focusGroupMember.create({ data: { groupId: id, registrationId: registration.id } });
  });
  const { groupId } = await db().focusGroupMember.findFirstOrThrow();
  const own = notes.map((one): Secret => (one.id === groupId ? { ...one, finder: "participant" } : one));
  const drafts = await several(
    15,
    { kind: "note", finder: "organiser" },
    async ({ id, slug, title, text }) => {
      await db().focusGroup.create({ data: { id, title, capacity: 5, note: note(text) } });
      await db().report.create({
        data: { slug, title, networkId: open.networkId, deskId: id, createdAt: now(), changedAt: now() },
      });
    },
  );
  return [...own, ...drafts];
}

async function makeHidden(networkId: string) {
  const data = { networkId, createdAt: now(), changedAt: now() };
  return [
    ...(await several(15, { kind: "theme", finder: "hiddenMember" }, ({ id, title, text }) =>
      db().theme.create({ data: { id, name: title, nameEn: title, description: text, networkId } }),
    )),
    ...(await several(15, { kind: "conclusion", finder: null }, ({ id, text }) =>
      db().conclusion.create({ data: { id, text, outcome: "ONDERSCHREVEN", decidedAt: now(), ...data } }),
    )),
    ...(await several(8, { kind: "network", finder: "administrator" }, ({ id, slug, title }) =>
      network(title, false, id, slug),
    )),
  ];
}

async function makeKnowledge({ networkId, themeId, sectorId, event, organisation }: Public) {
  const at = { createdAt: now(), changedAt: now() };
  const stories = (count: number, state: "DRAFT" | "IN_NETWORK", finder: Looker | null) =>
    several(count, { kind: "story", finder }, ({ id, slug, title, text }) =>
      db().practiceStory.create({
        data: {
          ...{ id, slug, networkId, state, organisationId: organisation.id, ...at },
          inNetworkAt: state === "IN_NETWORK" ? now() : null,
          themes: { create: { themeId } },
          sectors: { create: { sectorId } },
          revisions: { create: { number: 1, state: "ACCEPTED", at: now(), title, situation: text } },
        },
      }),
    );
  const questions = (count: number, found: "question" | "request") =>
    several(count, { kind: found, finder: null }, ({ id, slug, title, text }) =>
      db().question.create({
        data: {
          ...{ id, slug, networkId, text: title, context: text, addresseeId: organisation.id, ...at },
          kind: found === "request" ? "VRAAG_AAN_BELEID" : "OPEN_VRAAG",
          themes: { create: { themeId } },
        },
      }),
    );
  return [
    ...(await stories(20, "IN_NETWORK", "member")),
    ...(await stories(15, "DRAFT", null)),
    ...(await questions(10, "question")),
    ...(await questions(10, "request")),
    ...(await several(15, { kind: "article", finder: null }, ({ id, slug, title, text }) =>
      db().article.create({
        data: {
          ...{ id, slug, networkId, ...at },
          themes: { create: { themeId } },
          revisions: { create: { number: 1, at: now(), title, body: text, validAsOf: now() } },
        },
      }),
    )),
    ...(await several(10, { kind: "collection", finder: null }, ({ id, slug, title, text }) =>
      db().collection.create({ data: { id, slug, networkId, title, intro: text, ...at } }),
    )),
    ...(await several(20, { kind: "file", finder: "organiser" }, ({ id, slug, title, text }) =>
      db().fileItem.create({
        data: {
          ...{
            id,
            eventId: event.id,
            networkId,
            title,
            fileName: `${slug}.pdf`,
            mediaType: "application/pdf",
          },
          ...{
            bytes: 10,
            hash: newId(),
            visibility: "ORGANISERS",
            textState: "READ",
            text,
            uploadedAt: now(),
          },
        },
      }),
    )),
    ...(await several(10, { kind: "organisation", finder: null }, ({ id, slug, title, text }) =>
      db().organisation.create({ data: { id, name: title, nameKey: title, slug, about: text } }),
    )),
  ];
}

/** A story that everybody reads, with pictures and words about them that no editor accepted. */
async function makePictured({ networkId }: Public) {
  const at = now();
  const [id, slug] = [newId(), `s-${newId()}`];
  await db().practiceStory.create({
    data: {
      ...{ id, slug, networkId, state: "SHARED", createdAt: at, changedAt: at, sharedAt: at },
      revisions: { create: { number: 1, state: "ACCEPTED", at, title: "Open verhaal" } },
    },
  });
  const hang = async (fileId: string, word: string, about: { alt: string; proposedAlt?: string }) => {
    const bytes = new TextEncoder().encode(`pixels van ${word}`);
    const file = { id: fileId, title: "Foto", fileName: "foto.webp", mediaType: "image/webp" };
    await db().fileItem.create({
      data: { ...file, bytes: bytes.length, hash: await storeBytes(bytes), uploadedAt: at },
    });
    const acceptedAt = about.proposedAlt ? at : null;
    await db().storyPicture.create({ data: { ...about, storyId: id, fileId, agreedAt: at, acceptedAt } });
  };
  const kind = { kind: "picture", finder: null } as const;
  const pictures = [
    ...(await several(3, kind, (one) => hang(one.id, one.word, { alt: one.title }))),
    // Of these the file is for everybody, and only the words are not.
    ...(await several(3, kind, (one) => hang(newId(), "", { alt: "Een tafel", proposedAlt: one.title }))),
  ];
  return { slug, pictures };
}

async function makeParticipant(occurrenceId: string) {
  const person = await makePerson();
  const { email, name } = person;
  const { id } = await registerGuest(occurrenceId, { email, name });
  await db().registration.update({ where: { id }, data: { personId: person.id } });
  return { id: person.id, cookie: await loginAs(person.id) };
}

/** Two hundred things that are not for everybody, what stands beside them, and who looks. */
export async function makeLeakWorld() {
  const open = await makePublic();
  const other = await network("Ander netwerk");
  const hidden = await network("Stil netwerk", false);
  const pictured = await makePictured(open);
  const participant = await makeParticipant(open.event.occurrences[0]!.id);
  const secrets = [
    ...(await several(25, { kind: "event", finder: "organiser" }, (words) => makeEvent(words, false, open))),
    ...(await makeSessions(open, participant.id)),
    ...(await makeHidden(hidden.id)),
    ...(await makeKnowledge(open)),
    ...pictured.pictures,
  ];
  const cookies: Record<Looker, string> = {
    visitor: "",
    wrongMember: await withRole("MEMBER", { networkId: other.id }),
    wrongOrganiser: await withRole("ORGANISER", { networkId: other.id }),
    member: await withRole("MEMBER", { networkId: open.networkId }),
    organiser: await withRole("ORGANISER", { networkId: open.networkId }),
    participant: participant.cookie,
    hiddenMember: await withRole("MEMBER", { networkId: hidden.id }),
    administrator: await withRole("ADMINISTRATOR", {}),
  };
  return { open, pictured: pictured.slug, other, hidden, secrets, cookies };
}
export type LeakWorld = Awaited<ReturnType<typeof makeLeakWorld>>;
